using System.CommandLine;

namespace BuildTasks.Cli;

/// <summary>The options that every verb takes besides its own.</summary>
internal sealed class GlobalOptions
{
    private static readonly string[] OfEveryVerb = ["text", "json"];
    private static readonly string[] OfLint = [.. OfEveryVerb, "helm", "sarif", "junit", "github"];

    public Option<string> Output { get; } = new("--output", "-o")
    {
        Description = "Format of the result on stdout; lint also takes helm, sarif, junit and github. [default: text]",
        HelpName = "text|json",
        Recursive = true,
    };

    public Option<string> Config { get; } = new("--config")
    {
        Description = "The configuration file. [default: the nearest buildtasks.yaml, from here up to the repository's root]",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Log every request and git command.", Recursive = true };

    public GlobalOptions()
        => Output.CompletionSources.Add(context => Formats(context.ParseResult.CommandResult.Command)
            .Select(format => new System.CommandLine.Completions.CompletionItem(format)));

    public IEnumerable<Option> All => [Output, Config, Verbose];

    /// <summary>The formats that a verb's result has.</summary>
    public static IReadOnlyList<string> Formats(Command verb) => verb.Name == "lint" ? OfLint : OfEveryVerb;
}
