using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BuildTasks.Configuration;

namespace BuildTasks.Cli;

/// <summary>A verb's options on the command line, made from the options catalogue.</summary>
internal sealed class VerbOptions
{
    private readonly List<(OptionDescriptor Descriptor, Symbol Symbol)> symbols = [];

    public VerbOptions(Command command, IReadOnlyList<OptionDescriptor> options)
    {
        foreach (OptionDescriptor option in options)
        {
            Option symbol = Create(option, command);
            command.Options.Add(symbol);
            symbols.Add((option, symbol));
            if (option.Positional)
            {
                Argument<string[]> argument = new(option.Name.Kebab) { Description = option.Description, Arity = ArgumentArity.ZeroOrMore };
                command.Arguments.Add(argument);
                symbols.Add((option, argument));
            }
        }
    }

    /// <summary>What was said on the command line.</summary>
    public OptionSource Read(ParseResult result)
    {
        Dictionary<string, SaidOption> said = new(StringComparer.Ordinal);
        foreach ((OptionDescriptor option, Symbol symbol) in symbols)
        {
            string[] values = [.. Values(result, symbol)];
            if (values.Length > 0)
            {
                string name = option.Name.Kebab;
                said[name] = new SaidOption([.. said.TryGetValue(name, out SaidOption? before) ? before.Values : [], .. values], "--" + name);
            }
        }

        return new OptionSource(said);
    }

    private static IEnumerable<string> Values(ParseResult result, Symbol symbol)
    {
        SymbolResult? found = symbol is Option option ? result.GetResult(option) : result.GetResult((Argument)symbol);
        return found switch
        {
            null or OptionResult { Implicit: true } => [],
            OptionResult { Option: Option<bool?> flag } => [(result.GetValue(flag) ?? true).ToString(CultureInfo.InvariantCulture)],
            _ => found.Tokens.Select(token => token.Value),
        };
    }

    private static Option Create(OptionDescriptor option, Command command)
    {
        string name = "--" + option.Name.Kebab;
        string description = option.Kind switch
        {
            OptionKind.Secret => $"{option.Description} [better: {option.Name.Variable}, since arguments are there for all users of the machine to see]",
            not OptionKind.Switch when option.DefaultText.Length > 0 => $"{option.Description} [default: {option.DefaultText}]",
            _ => option.Description,
        };
        switch (option.Kind)
        {
            case OptionKind.Switch:
                Option<bool?> flag = new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

                // It may have a value, so completion asks it alone what may follow.
                flag.CompletionSources.Clear();
                flag.CompletionSources.Add(command.GetCompletions);
                return flag;
            case OptionKind.List:
                return new Option<string[]>(name) { Description = description, HelpName = option.Placeholder, AllowMultipleArgumentsPerToken = false };
            case OptionKind.Choice:
                Option<string> choice = new(name) { Description = description, HelpName = option.Placeholder };
                choice.CompletionSources.Add([.. option.Choices]);
                return choice;
            default:
                return new Option<string>(name) { Description = description, HelpName = option.Placeholder };
        }
    }
}
