using BuildTasks.Git;
using BuildTasks.Oci;

namespace BuildTasks;

/// <summary>
/// The outside world of a run: log, clock, environment, randomness, HTTP. Everything ambient comes through here, so that a run
/// can be repeated and tested.
/// </summary>
public sealed class BuildContext
{
    /// <summary>Creates a context.</summary>
    /// <param name="log">Where lines go; secrets are masked before they get there.</param>
    public BuildContext(IBuildLog log)
    {
        Log = new MaskingLog(log);
        Registries = new RegistryConnections(this);
    }

    /// <summary>The log, with secrets masked.</summary>
    public MaskingLog Log { get; }

    /// <summary>The clock and the timers. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable; null when it is not set. Default: the process's environment.</summary>
    public Func<string, string?> Environment { get; init; } = ReadProcessEnvironment;

    /// <summary>A random number from 0 (included) to 1 (excluded), for the jitter of retries.</summary>
    public Func<double> Jitter { get; init; } = ReadSystemRandom;

    /// <summary>The folder that relative paths start from. Default: the process's current directory at creation.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Wraps the HTTP handler of every client, to observe or replace what goes over the wire. Default: as it is.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler> WrapHttp { get; init; } = handler => handler;

    /// <summary>The registries that this run talks to; its charts share connections and tokens.</summary>
    internal RegistryConnections Registries { get; }

    /// <summary>The repositories of other owners that git was sent into.</summary>
    internal GitOwnership GitOwners { get; } = new();

    /// <summary>The absolute path of <paramref name="path"/>, seen from <see cref="WorkingDirectory"/>.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, WorkingDirectory);

#pragma warning disable RS0030 // The one place where the ambient environment and randomness enter.
    private static string? ReadProcessEnvironment(string name) => System.Environment.GetEnvironmentVariable(name);

#pragma warning disable CA5394 // Jitter needs no cryptographic randomness.
    private static double ReadSystemRandom() => Random.Shared.NextDouble();
#pragma warning restore CA5394, RS0030
}
