using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Reads arguments by the rules of Go's pflag: <c>--name value</c>, <c>--name=value</c>, <c>-abc</c>, <c>--</c>.</summary>
internal sealed class HelmFlags
{
    private readonly Dictionary<string, Flag> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<char, Flag> byLetter = [];
    private readonly SortedSet<string> given = new(StringComparer.Ordinal);
    private readonly List<string> deprecations = [];

    /// <summary>Every flag as help texts show it, in the order of their adding.</summary>
    public IEnumerable<string> Shown => byName.Values.Select(flag => flag.Shown);

    /// <summary>The flags that were given, in the order of their names.</summary>
    public IReadOnlyCollection<string> Given => given;

    /// <summary>What Go's pflag says of given flags that are deprecated, a line each.</summary>
    public IReadOnlyList<string> Deprecations => deprecations;

    /// <summary>Adds a flag that takes any value.</summary>
    /// <param name="name">The name, and after a comma the letter: <c>values,f</c>.</param>
    /// <param name="set">Takes a value.</param>
    public void Add(string name, Action<string> set) => AddChecked(name, value =>
    {
        set(value);
        return null;
    });

    /// <summary>Adds a flag that takes some values.</summary>
    /// <param name="name">The name, and after a comma the letter.</param>
    /// <param name="set">Takes a value; gives what is wrong with it, or null.</param>
    /// <param name="noValue">What the flag without a value means; null when it must have one.</param>
    public void AddChecked(string name, Func<string, string?> set, string? noValue = null)
    {
        string[] parts = name.Split(',');
        string shown = parts.Length > 1 ? $"-{parts[1]}, --{parts[0]}" : "--" + parts[0];
        Flag flag = new(parts[0], shown, set, noValue);
        byName[flag.Name] = flag;
        if (parts.Length > 1)
        {
            byLetter[parts[1][0]] = flag;
        }
    }

    /// <summary>Adds a flag that is true when it is given.</summary>
    public void AddSwitch(string name, Action<bool> set) => AddChecked(
        name,
        value =>
        {
            string? problem = FlagValues.Switch(value, out bool parsed);
            if (problem is null)
            {
                set(parsed);
            }

            return problem;
        },
        "true");

    /// <summary>Adds a flag whose values are separated by commas, in quotes when they have some.</summary>
    public void AddList(string name, Action<IEnumerable<string>> set) => AddChecked(name, value =>
    {
        string? problem = CsvRecord.Read(value, out IReadOnlyList<string>? items);
        if (problem is null)
        {
            set(items);
        }

        return problem;
    });

    /// <summary>Says that a flag should not be used any more.</summary>
    /// <param name="name">The name of a flag that has been added.</param>
    /// <param name="advice">What to do instead.</param>
    public void Deprecate(string name, string advice) => byName[name] = byName[name] with { Advice = advice };

    /// <summary>Whether an argument is none that looks like a flag and is unknown.</summary>
    public bool Knows(string argument)
        => argument is not ['-', _, ..]
            || (argument.StartsWith("--", StringComparison.Ordinal) ? byName.ContainsKey(argument[2..].Split('=')[0]) : byLetter.ContainsKey(argument[1]));

    /// <summary>Reads the flags and gives the other arguments.</summary>
    /// <exception cref="RenderException">A flag is unknown or has no or a wrong value; the message is pflag's.</exception>
    public IReadOnlyList<string> Parse(IReadOnlyList<string> arguments)
    {
        List<string> others = new();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
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
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? argument[2..] : argument[2..equals];
        if (!byName.TryGetValue(name, out Flag? flag))
        {
            throw new RenderException(name.Length == 0 || name[0] is '-' or '=' ? $"bad flag syntax: {argument}" : $"unknown flag: --{name}");
        }

        if (equals >= 0)
        {
            Set(flag, argument[(equals + 1)..]);
            return 0;
        }

        return SetFromNext(flag, next, $"flag needs an argument: --{name}");
    }

    private int ParseShort(string argument, string? next)
    {
        for (int i = 1; i < argument.Length; i++)
        {
            if (!byLetter.TryGetValue(argument[i], out Flag? flag))
            {
                throw new RenderException($"unknown shorthand flag: '{argument[i]}' in -{argument[i..]}");
            }

            string rest = argument[(i + 1)..];
            if (rest.StartsWith('='))
            {
                Set(flag, rest[1..]);
                return 0;
            }

            if (flag.NoValue is null)
            {
                if (rest.Length == 0)
                {
                    return SetFromNext(flag, next, $"flag needs an argument: '{argument[i]}' in -{argument[i..]}");
                }

                Set(flag, rest);
                return 0;
            }

            Set(flag, flag.NoValue);
        }

        return 0;
    }

    private int SetFromNext(Flag flag, string? next, string problem)
    {
        if (flag.NoValue is not null)
        {
            Set(flag, flag.NoValue);
            return 0;
        }

        Set(flag, next ?? throw new RenderException(problem));
        return 1;
    }

    private void Set(Flag flag, string value)
    {
        if (flag.Set(value) is { } problem)
        {
            throw new RenderException($"invalid argument {GoQuote.Quote(value)} for \"{flag.Shown}\" flag: {problem}");
        }

        given.Add(flag.Name);
        if (flag.Advice is { } advice)
        {
            deprecations.Add($"Flag --{flag.Name} has been deprecated, {advice}");
        }
    }

    private sealed record Flag(string Name, string Shown, Func<string, string?> Set, string? NoValue)
    {
        public string? Advice { get; init; }
    }
}
