using BuildTasks.GoTemplates.Texts;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Lint;

/// <summary>What <c>helm lint PATH...</c> was asked for.</summary>
/// <param name="Paths">The charts' folders and archives, as they were given.</param>
public sealed record LintArguments(IReadOnlyList<string> Paths)
{
    private const string Usage = "\"helm lint\" requires at least 1 argument\n\nUsage:  helm lint PATH [flags]";

    /// <summary>The values that are put over the charts'. Default: none.</summary>
    public ValuesOptions Values { get; private init; } = new();

    /// <summary>The namespace (<c>--namespace</c>). Default: <c>default</c>.</summary>
    public string Namespace { get; private init; } = "default";

    /// <summary>The Kubernetes version (<c>--kube-version</c>). Default: null, Helm's own.</summary>
    public KubeVersion? KubeVersion { get; private init; }

    /// <summary>Whether warnings fail a chart too (<c>--strict</c>).</summary>
    public bool Strict { get; private init; }

    /// <summary>Whether only warnings and errors are printed (<c>--quiet</c>).</summary>
    public bool Quiet { get; private init; }

    /// <summary>Whether charts inside of charts are linted too (<c>--with-subcharts</c>).</summary>
    public bool WithSubcharts { get; private init; }

    /// <summary>Whether values are not checked against schemas (<c>--skip-schema-validation</c>).</summary>
    public bool SkipsSchemaValidation { get; private init; }

    /// <summary>Whether the log shows details (<c>--debug</c>).</summary>
    public bool Debug { get; private init; }

    /// <summary><see cref="Paths"/>, and the charts inside of them if they are wanted.</summary>
    /// <param name="workingDirectory">The absolute folder that paths start from.</param>
    public IEnumerable<string> AllPaths(string workingDirectory)
        => WithSubcharts
            ? Paths.Concat(Paths.SelectMany(path => PathsOfSubcharts(path, workingDirectory)))
            : Paths;

    /// <summary>The paths among arguments; null when <c>helm lint</c> does not have all of their flags.</summary>
    /// <exception cref="RenderException">A flag has no or a wrong value; the message is Helm's.</exception>
    public static IReadOnlyList<string>? FindPaths(IReadOnlyList<string> arguments)
    {
        HelmFlags flags = new Reader().Flags;
        return arguments.All(flags.Knows) ? flags.Parse(arguments) : null;
    }

    private static IEnumerable<string> PathsOfSubcharts(string path, string workingDirectory)
        => ChartLinter.FindSubcharts(Path.Combine(workingDirectory, path)).Select(inside => SlashPath.Clean($"{path}/{inside}"));

    /// <summary>Reads the arguments after <c>lint</c>.</summary>
    /// <exception cref="RenderException">The arguments are wrong; the message is Helm's.</exception>
    public static LintArguments Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Reader reader = new();
        IReadOnlyList<string> paths = reader.Flags.Parse(arguments);
        return paths.Count == 0
            ? throw new RenderException(Usage)
            : reader.Read with { Paths = paths, KubeVersion = KubeVersion.FromFlag(reader.KubeVersionText) };
    }

    private sealed class Reader
    {
        public Reader()
        {
            SharedFlags.IgnoreGlobals(Flags);
            SharedFlags.AddNamespace(Flags, value => Read = Read with { Namespace = value });
            SharedFlags.AddValues(Flags, change => Read = Read with { Values = change(Read.Values) });
            Flags.Add("kube-version", value => KubeVersionText = value);
            Flags.AddSwitch("strict", value => Read = Read with { Strict = value });
            Flags.AddSwitch("quiet", value => Read = Read with { Quiet = value });
            Flags.AddSwitch("with-subcharts", value => Read = Read with { WithSubcharts = value });
            Flags.AddSwitch("skip-schema-validation", value => Read = Read with { SkipsSchemaValidation = value });
            Flags.AddSwitch("debug", value => Read = Read with { Debug = value });
        }

        public HelmFlags Flags { get; } = new();

        public LintArguments Read { get; private set; } = new([]);

        public string KubeVersionText { get; private set; } = "";
    }
}
