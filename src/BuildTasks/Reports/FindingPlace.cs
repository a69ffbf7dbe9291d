using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>Where a finding is, seen from where the run started.</summary>
/// <param name="Path">The file or folder, with forward slashes and without one at the end.</param>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
internal readonly record struct FindingPlace(string Path, int Line, int Column)
{
    public static FindingPlace Of(LintedChart chart, Finding finding)
    {
        string inside = finding.File.Trim('/');
        string path = chart.Path is "." or "" ? inside : inside.Length == 0 ? chart.Path : $"{chart.Path.TrimEnd('/')}/{inside}";
        return new FindingPlace(path.Length == 0 ? "." : path, finding.Line, finding.Column);
    }

    /// <summary><c>path:line:column</c>, as editors and terminals make links of.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}:{Line}",
        _ => $"{Path}:{Line}:{Column}",
    };
}
