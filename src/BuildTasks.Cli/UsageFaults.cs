using System.CommandLine;
using System.CommandLine.Parsing;

namespace BuildTasks.Cli;

/// <summary>Says what is wrong with a call, with the nearest name for a mistyped one.</summary>
internal static class UsageFaults
{
    /// <summary>One sentence for each fault.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;

        // A verb with positional arguments takes a mistyped option for one of them.
        string[] mistyped =
        [
            .. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
                .Concat(parsed.UnmatchedTokens)
                .Where(token => token.StartsWith("--", StringComparison.Ordinal) && token.Length > 2),
        ];
        return
        [
            .. mistyped.Distinct(StringComparer.Ordinal).Select(token => UnknownOption(parsed, command, token)),
            .. parsed.Errors
                .Where(error => !mistyped.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)))
                .Select(error => Explain(parsed, command, error)),
        ];
    }

    private static string UnknownOption(ParseResult parsed, Command command, string token)
    {
        string name = token.Split('=')[0];
        IEnumerable<string> known = command.Options.Concat(parsed.RootCommandResult.Command.Options).SelectMany(option => option.Aliases.Append(option.Name));
        return $"Unknown option '{name}'{NearestName.Hint(name, known)}";
    }

    private static string Explain(ParseResult parsed, Command command, ParseError error)
        => command is RootCommand && parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens[0].StartsWith('-')
            ? $"Unknown verb '{parsed.UnmatchedTokens[0]}'{NearestName.Hint(parsed.UnmatchedTokens[0], Verbs.Names)}"
            : error.Message;
}
