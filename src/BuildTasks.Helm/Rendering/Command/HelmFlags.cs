using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Reads arguments by the rules of Go's pflag: <c>--name value</c>, <c>--name=value</c>, <c>-abc</c>, <c>--</c>.</summary>
internal sealed class HelmFlags
{
    private readonly Dictionary<string, Flag> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<char, Flag> byLetter = [];

    /// <summary>Every flag as help texts show it, in the order of their adding.</summary>
    public IEnumerable<string> Shown => byName.Values.Select(flag => flag.Shown);

    /// <summary>Adds a flag that has a value.</summary>
    /// <param name="name">The name, and after a comma the letter: <c>values,f</c>.</param>
    /// <param name="set">Takes a value.</param>
    /// <param name="noValue">What the flag without a value means; null when it must have one.</param>
    public void Add(string name, Action<string> set, string? noValue = null)
    {
        var parts = name.Split(',');
        var shown = parts.Length > 1 ? $"-{parts[1]}, --{parts[0]}" : "--" + parts[0];
        var flag = new Flag(parts[0], shown, set, noValue);
        byName[flag.Name] = flag;
        if (parts.Length > 1)
        {
            byLetter[parts[1][0]] = flag;
        }
    }

    /// <summary>Adds a flag that is true when it is given.</summary>
    public void AddSwitch(string name, Action<bool> set)
    {
        Flag? flag = null;
        Add(name, value => set(ParseBool(value, flag!)), "true");
        flag = byName[name.Split(',')[0]];
    }

    /// <summary>Adds a flag whose values are separated by commas, in quotes when they have some.</summary>
    public void AddList(string name, Action<IEnumerable<string>> set) => Add(name, value => set(SplitList(value)));

    /// <summary>Whether an argument is none that looks like a flag and is unknown.</summary>
    public bool Knows(string argument)
        => argument is not ['-', _, ..]
            || (argument.StartsWith("--", StringComparison.Ordinal) ? byName.ContainsKey(argument[2..].Split('=')[0]) : byLetter.ContainsKey(argument[1]));

    /// <summary>Reads the flags and gives the other arguments.</summary>
    /// <exception cref="RenderException">A flag is unknown or has no or a wrong value; the message is pflag's.</exception>
    public IReadOnlyList<string> Parse(IReadOnlyList<string> arguments)
    {
        var others = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                others.AddRange(arguments.Skip(i + 1));
                break;
            }

            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                i += ParseLong(argument, i + 1 < arguments.Count ? arguments[i + 1] : null);
            }
            else if (argument.Length > 1 && argument[0] == '-')
            {
                i += ParseShort(argument, i + 1 < arguments.Count ? arguments[i + 1] : null);
            }
            else
            {
                others.Add(argument);
            }
        }

        return others;
    }

    // Both give how many of the next arguments they took.
    private int ParseLong(string argument, string? next)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument[2..] : argument[2..equals];
        if (!byName.TryGetValue(name, out var flag))
        {
            throw new RenderException(name.Length == 0 || name[0] is '-' or '=' ? $"bad flag syntax: {argument}" : $"unknown flag: --{name}");
        }

        if (equals >= 0)
        {
            flag.Set(argument[(equals + 1)..]);
            return 0;
        }

        return SetFromNext(flag, next, $"flag needs an argument: --{name}");
    }

    private int ParseShort(string argument, string? next)
    {
        for (var i = 1; i < argument.Length; i++)
        {
            if (!byLetter.TryGetValue(argument[i], out var flag))
            {
                throw new RenderException($"unknown shorthand flag: '{argument[i]}' in -{argument[i..]}");
            }

            var rest = argument[(i + 1)..];
            if (rest.StartsWith('='))
            {
                flag.Set(rest[1..]);
                return 0;
            }

            if (flag.NoValue is null)
            {
                if (rest.Length == 0)
                {
                    return SetFromNext(flag, next, $"flag needs an argument: '{argument[i]}' in -{argument[i..]}");
                }

                flag.Set(rest);
                return 0;
            }

            flag.Set(flag.NoValue);
        }

        return 0;
    }

    private static int SetFromNext(Flag flag, string? next, string problem)
    {
        if (flag.NoValue is not null)
        {
            flag.Set(flag.NoValue);
            return 0;
        }

        flag.Set(next ?? throw new RenderException(problem));
        return 1;
    }

    private static bool ParseBool(string value, Flag flag) => value switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => throw new RenderException(string.Create(
            CultureInfo.InvariantCulture,
            $"invalid argument {GoQuote.Quote(value)} for \"{flag.Shown}\" flag: strconv.ParseBool: parsing {GoQuote.Quote(value)}: invalid syntax")),
    };

    // One record of a CSV file.
    private static IEnumerable<string> SplitList(string value)
    {
        var item = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '"' && quoted && i + 1 < value.Length && value[i + 1] == '"')
            {
                item.Append(value[i++]);
            }
            else if (value[i] == '"' && (quoted || item.Length == 0))
            {
                quoted = !quoted;
            }
            else if (value[i] == ',' && !quoted)
            {
                yield return item.ToString();
                item.Clear();
            }
            else
            {
                item.Append(value[i]);
            }
        }

        if (value.Length > 0)
        {
            yield return item.ToString();
        }
    }

    private sealed record Flag(string Name, string Shown, Action<string> Set, string? NoValue);
}
