using System.Text.RegularExpressions;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>Says what is wrong with a Chart.yaml to somebody who did not ask for Helm's words: the file, the line and what to write.</summary>
internal static partial class UnreadableChart
{
    /// <summary>The failure of a chart's folder with its place and a remedy.</summary>
    /// <param name="failure">What the loader said, in Helm's words.</param>
    /// <param name="path">The chart's folder as messages name it.</param>
    /// <param name="folder">The chart's absolute folder.</param>
    public static BuildTaskException Describe(ChartException failure, string path, string folder)
    {
        string file = path + "/Chart.yaml";
        if (BrokenYaml().Match(failure.Message) is { Success: true } broken)
        {
            return new BuildTaskException($"this is not valid YAML: {broken.Groups["what"].Value}", failure) { File = file, Line = failure.Line };
        }

        if (InvalidField().Match(failure.Message) is { Success: true } field)
        {
            string key = field.Groups["key"].Value;
            return new BuildTaskException($"{failure.Message}. {Remedy(key)}", failure) { File = file, Line = LineOf(key, folder) };
        }

        string place = failure.File is null ? file : Relative(failure.File, path, folder);
        return new BuildTaskException(failure.Message, failure) { File = place, Line = failure.Line };
    }

    private static string Remedy(string key) => key switch
    {
        "version" => "Write a semantic version there, such as 1.2.3.",
        "name" => "Write the chart's name there, such as web.",
        _ => "Correct it there.",
    };

    /// <summary>The line of a key at the top of Chart.yaml; 0 when it is not there.</summary>
    private static int LineOf(string key, string folder)
        => 1 + Array.FindIndex(File.ReadAllLines(Path.Combine(folder, "Chart.yaml")), line => line.StartsWith(key + ":", StringComparison.Ordinal));

    private static string Relative(string file, string path, string folder)
        => Path.IsPathRooted(file) ? $"{path}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}" : file;

    [GeneratedRegex(@"^cannot load Chart\.yaml: .*yaml: (line [0-9]+: )?(?<what>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BrokenYaml();

    [GeneratedRegex(@"^validation: chart\.metadata\.(?<key>[a-z]+) ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InvalidField();
}
