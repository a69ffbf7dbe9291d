namespace BuildTasks;

/// <summary>Which charts of a repository a verb works on.</summary>
public record ChartSelection
{
    /// <summary>The Git repository, or a folder in it, that <see cref="Charts"/> starts from. Default: the working directory.</summary>
    [Option("The folder that chart paths start from, inside the Git repository.", placeholder: "PATH", paths: OptionPaths.FromFolder)]
    public string Root { get; set; } = ".";

    /// <summary>Folders or globs of charts, relative to <see cref="Root"/>; every match with a Chart.yaml is a chart. Default: <c>charts/*</c>.</summary>
    [Option("Chart folders or globs, relative to the root.", placeholder: "GLOB", positional: true, paths: OptionPaths.FromRoot)]
    public IList<string> Charts { get; set; } = ["charts/*"];

    /// <summary>Globs of chart folders to leave out. Default: none.</summary>
    [Option("Globs of chart folders to leave out.", placeholder: "GLOB", paths: OptionPaths.FromRoot)]
    public IList<string> Exclude { get; set; } = [];

    /// <summary>
    /// A branch, tag or commit: only charts that changed since the merge base with it, and charts that depend on those, are worked on.
    /// Default: null, all charts.
    /// </summary>
    [Option("Work only on charts that changed since the merge base with this branch, tag or commit, and on their dependants.", placeholder: "REF")]
    public string? Since { get; set; }

    /// <summary>
    /// <see cref="Since"/>, or null when it is git's commit of zeros: so CI names the state before the first push of a branch
    /// (GitHub: <c>event.before</c>, GitLab: <c>CI_COMMIT_BEFORE_SHA</c>), where every chart is new.
    /// </summary>
    internal string? Base => Since?.Length is 40 or 64 && Since.All(digit => digit == '0') ? null : Since;

    internal virtual IEnumerable<string> Faults() => OptionFaults.Of(this);
}

/// <summary>Options of <c>plan</c>.</summary>
public record PlanOptions : ChartSelection;
