using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>The arguments of <c>helm template [NAME] CHART</c>.</summary>
public static class TemplateArguments
{
    private const string Usage =
        "\"helm template\" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]";

    // Flags that matter only with a cluster or a chart repository; they are taken and have no effect.
    private static readonly string[] IgnoredSwitches =
    [
        "create-namespace", "dependency-update", "disable-openapi-validation", "enable-dns", "force", "force-conflicts",
        "force-replace", "hide-notes", "insecure-skip-tls-verify", "pass-credentials", "plain-http",
        "render-subchart-notes", "replace", "rollback-on-failure", "atomic", "server-side", "skip-crds", "take-ownership", "wait-for-jobs",
    ];

    private static readonly string[] IgnoredValues =
    [
        "ca-file", "cert-file", "description", "key-file", "keyring", "password", "post-renderer-args", "username",
    ];

    private static readonly (string Flag, string Advice)[] Deprecated =
    [
        ("force", "use --force-replace instead"),
        ("atomic", "use --rollback-on-failure instead"),
        ("hide-notes", "this flag has no effect for 'helm template' and will be removed in Helm 5"),
        ("render-subchart-notes", "this flag has no effect for 'helm template' and will be removed in Helm 5"),
        ("validate", "use '--dry-run=server' instead"),
    ];

    // In the order in which Helm checks them.
    private static readonly (string First, string Second)[] Exclusive =
        [("force", "force-conflicts"), ("force-replace", "force-conflicts"), ("validate", "dry-run")];

    /// <summary>The flags that have an effect, as help texts show them: <c>-f, --values</c>.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. Effective(_ => { }, _ => { }).Shown];

    /// <summary>Reads the arguments after <c>template</c>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="workingDirectory">The absolute folder that paths start from.</param>
    /// <param name="log">Receives what Helm says of flags that should not be used any more; null for nobody.</param>
    /// <exception cref="RenderException">
    /// The arguments are wrong, or ask for what needs a cluster or a network; the message is Helm's where Helm has one.
    /// </exception>
    public static TemplateOptions Parse(IReadOnlyList<string> arguments, string workingDirectory, HelmLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        log ??= new HelmLog();
        TemplateOptions options = new() { Chart = "", WorkingDirectory = workingDirectory };
        bool generatesName = false;
        HelmFlags flags = Effective(change => options = change(options), value => generatesName = value);
        TemplateRefusals refused = new(log);
        (string version, bool develops) = ("", false);
        flags.Add("version", value => version = value);
        flags.AddSwitch("devel", value => develops = value);
        AddIgnored(flags, refused, log);
        IReadOnlyList<string> others = flags.Parse(arguments);
        log.Append(flags.Deprecations);
        if (others.Count == 0)
        {
            throw new RenderException(Usage);
        }

        CheckExclusive(flags.Given);
        Rendering.KubeVersion.FromFlag(options.KubeVersion);
        refused.Check();
        log.ShowsDebug = options.Debug;
        log.Debug("Original chart version", ("version", version));
        if (develops && version.Length == 0)
        {
            log.Debug("setting version to >0.0.0-0");
        }

        return WithNameAndChart(options, [.. others], generatesName);
    }

    private static HelmFlags Effective(Action<Func<TemplateOptions, TemplateOptions>> change, Action<bool> generateName)
    {
        HelmFlags flags = new();
        SharedFlags.AddValues(flags, values => change(options => options with { Values = values(options.Values) }));
        SharedFlags.AddNamespace(flags, value => change(options => options with { Namespace = value }));
        flags.Add("name-template", value => change(options => options with { NameTemplate = value }));
        flags.Add("kube-version", value => change(options => options with { KubeVersion = value }));
        flags.AddList("api-versions,a", values => change(options => options with { ApiVersions = [.. options.ApiVersions, .. values] }));
        flags.Add("show-only,s", value => change(options => options with { ShowOnly = [.. options.ShowOnly, value] }));
        flags.Add("output-dir", value => change(options => options with { OutputDirectory = value }));
        flags.AddSwitch("include-crds", value => change(options => options with { IncludeCrds = value }));
        flags.AddSwitch("skip-tests", value => change(options => options with { SkipTests = value }));
        flags.AddSwitch("no-hooks", value => change(options => options with { NoHooks = value }));
        flags.AddSwitch("is-upgrade", value => change(options => options with { IsUpgrade = value }));
        flags.AddSwitch("skip-schema-validation", value => change(options => options with { SkipSchemaValidation = value }));
        flags.AddSwitch("release-name", value => change(options => options with { UseReleaseName = value }));
        flags.AddSwitch("debug", value => change(options => options with { Debug = value }));
        flags.AddSwitch("generate-name,g", generateName);
        return flags;
    }

    private static void AddIgnored(HelmFlags flags, TemplateRefusals refused, HelmLog log)
    {
        SharedFlags.IgnoreGlobals(flags);
        SharedFlags.Ignore(flags, IgnoredSwitches, IgnoredValues);
        flags.AddChecked("timeout", FlagValues.Duration);
        flags.AddChecked("labels,l", FlagValues.Pairs);
        flags.AddChecked("wait", value => CheckWait(value, log), "watcher");
        refused.AddFlags(flags);
        foreach ((string flag, string advice) in Deprecated)
        {
            flags.Deprecate(flag, advice);
        }
    }

    private static string? CheckWait(string value, HelmLog log)
    {
        switch (value)
        {
            case "true":
                log.Warn("--wait=true is deprecated (boolean value) and can be replaced with --wait=watcher");
                return null;
            case "false":
                log.Warn("--wait=false is deprecated (boolean value) and can be replaced with --wait=hookOnly");
                return null;
            default:
                return value is "watcher" or "legacy" or "hookOnly"
                    ? null
                    : $"invalid wait input {GoQuote.Quote(value)}. Valid inputs are watcher, hookOnly, and legacy";
        }
    }

    private static void CheckExclusive(IReadOnlyCollection<string> given)
    {
        foreach ((string first, string second) in Exclusive)
        {
            if (given.Contains(first) && given.Contains(second))
            {
                IEnumerable<string> both = given.Where(name => name == first || name == second);
                throw new RenderException(
                    $"if any flags in the group [{first} {second}] are set none of the others can be; [{string.Join(' ', both)}] were all set");
            }
        }
    }

    private static TemplateOptions WithNameAndChart(TemplateOptions options, string[] arguments, bool generatesName)
        => arguments switch
        {
            [var chart] => options with { Chart = chart },
            [_, _] when generatesName => throw new RenderException("cannot set --generate-name and also specify a name"),
            [_, _] when options.NameTemplate.Length > 0 => throw new RenderException("cannot set --name-template and also specify a name"),
            [var name, var chart] => options with { ReleaseName = name, Chart = chart },
            _ => throw new RenderException(
                $"expected at most two arguments, unexpected arguments: {string.Join(", ", arguments.Skip(2))}"),
        };
}
