using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BuildTasks.Oci;

/// <summary>What keeps artifacts: a registry on the network or an image layout in a folder.</summary>
public abstract record OciRegistry;

/// <summary>A registry that speaks the OCI distribution protocol.</summary>
public sealed partial record RegistryHost : OciRegistry
{
    /// <summary>The host that serves Docker Hub's API.</summary>
    public const string DockerHub = "registry-1.docker.io";

    private RegistryHost(string name) => Name = name;

    /// <summary>
    /// The one spelling of the host: lower case, the port only where it is not HTTPS's own, and <c>registry-1.docker.io</c> for every
    /// name of Docker Hub.
    /// </summary>
    public string Name { get; }

    /// <summary>Reads <c>host[:port]</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RegistryHost? host)
    {
        host = null;
        if (text is null || Pattern().Match(text) is not { Success: true } match || !HasValidPort(match))
        {
            return false;
        }

        string name = text.ToLowerInvariant();
        name = name.EndsWith(":443", StringComparison.Ordinal) && !name.EndsWith("::443", StringComparison.Ordinal) ? name[..^4] : name;
        host = new RegistryHost(name is "docker.io" or "index.docker.io" ? DockerHub : name);
        return true;
    }

    /// <summary>The host's name, as in <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    private static bool HasValidPort(Match match)
        => !match.Groups["port"].Success
            || ushort.TryParse(match.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(
        @"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:.]+\])(?::(?<port>[0-9]{1,5}))?\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

/// <summary>An OCI image layout in a folder; the artifacts of all its repositories share one index.</summary>
/// <param name="Path">The folder, as the user wrote it.</param>
public sealed record LayoutFolder(string Path) : OciRegistry
{
    /// <summary>What a reference to a layout starts with.</summary>
    internal const string Scheme = "oci-layout:";

    /// <summary>The layout's spelling in references.</summary>
    public override string ToString() => Scheme + Path;
}
