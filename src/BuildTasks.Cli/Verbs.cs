using System.CommandLine;

namespace BuildTasks.Cli;

/// <summary>All verbs, in the order of the pipeline.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All(GlobalOptions globals, Host host) =>
    [
        PlanVerb.Create(globals, host),
        LintVerb.Create(globals, host),
        VersionVerb.Create(globals, host),
        PackageVerb.Create(globals, host),
        PushVerb.Create(globals, host),
        VerifyVerb.Create(globals, host),
        BumpVerb.Create(globals, host),
        PublishVerb.Create(globals, host),
        TemplateVerb.Create(),
    ];
}
