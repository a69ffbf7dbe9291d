using System.Text;
using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Situations, each with a call of the command line, all that it said and how it ended, as one golden file shows them.</summary>
/// <param name="name">The golden file's name.</param>
internal sealed class Transcript(string name)
{
    private readonly StringBuilder text = new();
    private readonly List<Func<string, string>> hidden = [];

    /// <summary>Shows a text of this machine, such as a folder or a port, by a name.</summary>
    public Transcript Hide(string actual, string shown)
    {
        hidden.Add(text => text.Replace(actual, shown, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Shows texts that differ from run to run, such as a wait, by a name.</summary>
    public Transcript Hide(Regex actual, string shown)
    {
        hidden.Add(text => actual.Replace(text, shown));
        return this;
    }

    /// <summary>Adds a call.</summary>
    /// <param name="situation">What is wrong.</param>
    /// <param name="arguments">The call.</param>
    /// <param name="run">What came of it.</param>
    public void Add(string situation, IEnumerable<string> arguments, CommandLineRun run)
        => text.Append(text.Length > 0 ? "\n" : string.Empty)
            .Append("# ").Append(situation).Append('\n')
            .Append("$ buildtasks ").AppendJoin(' ', arguments.Select(Quote)).Append('\n')
            .Append(run.Out).Append(run.Error)
            .Append("exit ").Append(run.ExitCode).Append('\n');

    public void MatchesGolden()
        => GoldenFile.Matches($"tests/BuildTasks.Cli.Tests/Goldens/{name}.txt", hidden.Aggregate(text.ToString(), (shown, hide) => hide(shown)));

    private static string Quote(string argument) => argument.Length == 0 || argument.Contains(' ', StringComparison.Ordinal) ? $"'{argument}'" : argument;
}
