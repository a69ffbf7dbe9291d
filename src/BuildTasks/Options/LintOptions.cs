namespace BuildTasks;

/// <summary>What lint checks and when it fails.</summary>
public record LintRules
{
    /// <summary>Warnings fail the run too. Default: false.</summary>
    [Option("Warnings fail the run too.")]
    public bool Strict { get; set; }

    /// <summary>Values files that every chart is linted with, in order, as <c>helm lint -f</c>. Default: none.</summary>
    [Option("Values files to lint every chart with, in order.", placeholder: "FILE", paths: OptionPaths.FromFolder)]
    public IList<string> ValuesFiles { get; set; } = [];

    /// <summary>Values as <c>helm lint --set</c> takes them. Default: none.</summary>
    [Option("Values in the form key=value to lint every chart with.", placeholder: "KEY=VALUE", commasAreText: true)]
    public IList<string> Set { get; set; } = [];

    /// <summary>Lints the charts under charts/ too. Default: false, as Helm.</summary>
    [Option("Lint the charts under charts/ too.")]
    public bool WithSubcharts { get; set; }

    /// <summary>The Kubernetes version for capabilities and deprecations, such as <c>1.31</c>. Default: null, Helm's own.</summary>
    [Option("The Kubernetes version to render and to check deprecations for.", placeholder: "VERSION")]
    public string? KubeVersion { get; set; }

    /// <summary>Ids of rules to run that are off by default, such as <c>missing-values</c>. Default: none.</summary>
    [Option("Ids of lint rules to run that are off by default, such as missing-values.", placeholder: "RULE")]
    public IList<string> EnableRules { get; set; } = [];

    /// <summary>Ids of rules whose findings are left out. Default: none.</summary>
    [Option("Ids of lint rules to leave out.", placeholder: "RULE")]
    public IList<string> DisableRules { get; set; } = [];

    /// <summary>Lints each chart once with every <c>ci/*-values.yaml</c> that it has, as chart-testing. Default: false.</summary>
    [Option("Lint each chart once with every ci/*-values.yaml that it has, as chart-testing does.")]
    public bool CiValues { get; set; }

    /// <summary>
    /// Downloads schemas that a values.schema.json refers to by http(s), as Helm does. Default: false, which makes such a reference an error:
    /// lint touches no network.
    /// </summary>
    [Option("Download schemas that a values.schema.json refers to by http(s), as Helm does.")]
    public bool RemoteSchemas { get; set; }

    /// <summary>Charts must name maintainers, and deprecated ones must not, as in chart-testing. Default: false.</summary>
    [Option("Charts must name maintainers, and deprecated ones must not, as in chart-testing.")]
    public bool RequireMaintainers { get; set; }

    /// <summary>Keys of Chart.yaml that Helm does not know are errors, as in chart-testing. Default: false, a warning of Helm's.</summary>
    [Option("Keys of Chart.yaml that Helm does not know are errors, as in chart-testing.")]
    public bool RejectUnknownKeys { get; set; }

    /// <summary>
    /// Charts that changed must have a higher version than on the base of <c>Since</c>, as in chart-testing; without a base nothing is
    /// compared. Default: false.
    /// </summary>
    [Option("Charts that changed must have a higher version than on the base that --since names, as in chart-testing.")]
    public bool RequireVersionIncrement { get; set; }
}

/// <summary>Options of <c>lint</c>.</summary>
public record LintOptions : ChartSelection
{
    /// <summary>What is checked and when it fails.</summary>
    public LintRules Lint { get; set; } = new();

    internal override IEnumerable<string> Faults() => base.Faults().Concat(OptionFaults.Of(Lint));
}
