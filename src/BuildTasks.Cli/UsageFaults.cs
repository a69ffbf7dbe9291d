using System.CommandLine;
using System.CommandLine.Parsing;

namespace BuildTasks.Cli;

/// <summary>Says what is wrong with a call, with the nearest name for a mistyped one.</summary>
internal static class UsageFaults
{
    /// <summary>One sentence for each fault.</summary>
    /// <param name="parsed">The call as the parser understands it.</param>
    /// <param name="arguments">The call as it was typed.</param>
    /// <param name="globals">The options that all verbs share.</param>
    public static IReadOnlyList<string> Find(ParseResult parsed, IReadOnlyList<string> arguments, GlobalOptions globals)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Errors.Count > 0)
        {
            return UnknownOptions(parsed, command) is { Length: > 0 } unknown ? unknown : [WithoutVerb(parsed)];
        }

        // The parser takes what is no switch's value for the next argument.
        string[] switches = [.. arguments.Select(argument => SwitchFault(command, argument)).OfType<string>()];
        return switches.Length > 0 ? switches :
        [
            .. UnknownOptions(parsed, command),
            .. parsed.Errors.Where(error => !Mistyped(parsed).Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))).Select(Explain),
            .. FormatFaults(parsed, command, globals),
        ];
    }

    private static string WithoutVerb(ParseResult parsed)
        => parsed.UnmatchedTokens.Count > 0
            ? $"Unknown verb '{parsed.UnmatchedTokens[0]}'{NearestName.Hint(parsed.UnmatchedTokens[0], Verbs.Names)}"
            : $"Say what to do: {string.Join(", ", Verbs.Names.SkipLast(1))} or {Verbs.Names.Last()}.";

    /// <summary>What looks like an option and is none. A verb with positional arguments takes it for one of them.</summary>
    private static IEnumerable<string> Mistyped(ParseResult parsed)
        => parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .Where(token => token.Length > 1 && token[0] == '-' && token != "--")
            .Distinct(StringComparer.Ordinal);

    private static string[] UnknownOptions(ParseResult parsed, Command command)
    {
        string[] known = [.. command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name)];
        return
        [
            .. Mistyped(parsed)
                .Select(token => token.Split('=')[0])
                .Select(name => OfOtherVerbs(name, command) ?? $"Unknown option '{name}'{Hint(name, known)}"),
        ];
    }

    private static string? OfOtherVerbs(string name, Command command)
    {
        IEnumerable<string> verbs = OptionCatalog.Verbs.Where(verb => verb.Value.Any(option => name == "--" + option.Name.Kebab)).Select(verb => verb.Key);
        return command is not RootCommand && string.Join(" or ", verbs) is { Length: > 0 } others
            ? $"The verb '{command.Name}' has no option '{name}': leave it out, or use {others}."
            : null;
    }

    private static string Hint(string name, string[] known)
        => name.StartsWith("--", StringComparison.Ordinal) ? NearestName.Hint(name, known) : ".";

    private static string? SwitchFault(Command command, string argument)
        => argument.Split('=', 2) is [var name, var value] && IsSwitch(command, name) && !bool.TryParse(value, out _)
            ? $"{name}: '{value}' is neither true nor false."
            : null;

    private static bool IsSwitch(Command command, string name)
        => command.Options.Any(option => option.Name == name && option is Option<bool?>);

    private static string Explain(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } result
            => $"{result.Option.Name} needs a value: {result.Option.HelpName}.",
        OptionResult { Tokens.Count: > 1 } result
            => $"{result.Option.Name} is said {result.Tokens.Count} times and takes one value: leave out the others.",
        _ => error.Message,
    };

    private static IEnumerable<string> FormatFaults(ParseResult parsed, Command command, GlobalOptions globals)
    {
        if (parsed.GetResult(globals.Output)?.Tokens is [{ Value: var format }] && !GlobalOptions.Formats(command).Contains(format))
        {
            yield return $"--output: '{format}' is none of {string.Join(", ", GlobalOptions.Formats(command))}.";
        }
    }
}
