using System.CommandLine;

namespace BuildTasks.Cli;

/// <summary>All verbs, in the order of the pipeline.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Func<GlobalOptions, Host, Command>> Table = new(StringComparer.Ordinal)
    {
        ["plan"] = PlanVerb.Create,
        ["lint"] = LintVerb.Create,
        ["version"] = VersionVerb.Create,
        ["package"] = PackageVerb.Create,
        ["push"] = PushVerb.Create,
        ["verify"] = VerifyVerb.Create,
        ["bump"] = BumpVerb.Create,
        ["publish"] = PublishVerb.Create,
        [TemplateVerb.Name] = (_, _) => TemplateVerb.Create(),
    };

    /// <summary>The verbs' names.</summary>
    public static IEnumerable<string> Names => Table.Keys;

    /// <summary>The verbs that a call may mean. Where an argument is a verb's name, only those: describing every option of every verb takes
    /// longer than linting a chart.</summary>
    public static IEnumerable<Command> For(IReadOnlyCollection<string> arguments, GlobalOptions globals, Host host)
    {
        string[] named = [.. Names.Where(arguments.Contains)];
        foreach (string name in named.Length > 0 ? named : [.. Names])
        {
            yield return Table[name](globals, host);
        }
    }
}
