namespace BuildTasks;

/// <summary>Options of <c>package</c>.</summary>
public record PackageOptions : VersionOptions
{
    /// <summary>The folder that gets the .tgz files; made if missing. Default: <c>artifacts/charts</c>.</summary>
    [Option("The folder for the .tgz files.", placeholder: "PATH", paths: OptionPaths.FromFolder)]
    public string Destination { get; set; } = "artifacts/charts";

    /// <summary>How many charts are worked on at once. Default: 0, the number of processors.</summary>
    [Option("How many charts are worked on at once; 0 is the number of processors.", placeholder: "N")]
    public int Concurrency { get; set; }

    internal override IEnumerable<string> Faults() => base.Faults().Concat(OptionFaults.Of(this));
}
