namespace BuildTasks.Helm.Rendering;

/// <summary>The arguments of <c>helm template [NAME] CHART</c>.</summary>
public static class TemplateArguments
{
    private const string Usage =
        "\"helm template\" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]";

    // Flags that matter only with a cluster or a chart repository; they are taken and have no effect.
    private static readonly string[] IgnoredSwitches =
    [
        "create-namespace", "dependency-update", "devel", "disable-openapi-validation", "enable-dns", "force", "force-conflicts",
        "force-replace", "hide-notes", "insecure-skip-tls-verify", "pass-credentials", "plain-http",
        "render-subchart-notes", "replace", "rollback-on-failure", "atomic", "server-side", "skip-crds", "take-ownership", "verify",
        "wait-for-jobs",
    ];

    private static readonly string[] IgnoredValues =
    [
        "ca-file", "cert-file", "description", "key-file", "keyring", "labels,l", "password", "post-renderer-args", "timeout", "username",
    ];

    /// <summary>The flags that have an effect, as help texts show them: <c>-f, --values</c>.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. Effective(_ => { }, _ => { }).Shown];

    /// <summary>Reads the arguments after <c>template</c>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="workingDirectory">The absolute folder that paths start from.</param>
    /// <exception cref="RenderException">The arguments are wrong, or ask for what needs a cluster or a network; the message is Helm's where Helm has one.</exception>
    public static TemplateOptions Parse(IReadOnlyList<string> arguments, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var options = new TemplateOptions { Chart = "", WorkingDirectory = workingDirectory };
        var generatesName = false;
        var flags = Effective(change => options = change(options), value => generatesName = value);
        AddIgnored(flags);
        flags.Add("version", value => options = options with { Version = value });
        var others = flags.Parse(arguments);
        return WithNameAndChart(options, [.. others], generatesName);
    }

    private static HelmFlags Effective(Action<Func<TemplateOptions, TemplateOptions>> change, Action<bool> generateName)
    {
        var flags = new HelmFlags();
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

    private static void AddIgnored(HelmFlags flags)
    {
        SharedFlags.IgnoreGlobals(flags);
        SharedFlags.Ignore(flags, IgnoredSwitches, IgnoredValues);
        flags.Add("wait", _ => { }, "watcher");
        flags.Add("dry-run", RefuseServer, "client");
        flags.AddSwitch("validate", value => Refuse(value, "--validate"));
        flags.Add("repo", value => Refuse(value.Length > 0, "--repo"));
        flags.Add("post-renderer", value => Refuse(value.Length > 0, "--post-renderer"));
    }

    private static void RefuseServer(string value) => Refuse(value == "server", "--dry-run=server");

    private static void Refuse(bool asked, string flag)
    {
        if (asked)
        {
            throw new RenderException($"{flag} is not supported: charts are rendered without a cluster, a network and other programs; leave it out");
        }
    }

    private static TemplateOptions WithNameAndChart(TemplateOptions options, string[] arguments, bool generatesName)
        => arguments switch
        {
            [] => throw new RenderException(Usage),
            [var chart] => options with { Chart = chart },
            [_, _] when generatesName => throw new RenderException("cannot set --generate-name and also specify a name"),
            [_, _] when options.NameTemplate.Length > 0 => throw new RenderException("cannot set --name-template and also specify a name"),
            [var name, var chart] => options with { ReleaseName = name, Chart = chart },
            [_, _, .. var rest] => throw new RenderException(
                $"expected at most two arguments, unexpected arguments: {string.Join(", ", rest)}"),
        };
}
