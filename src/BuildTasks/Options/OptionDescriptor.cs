using System.Globalization;
using System.Reflection;

namespace BuildTasks;

/// <summary>What kind of value an option takes.</summary>
public enum OptionKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>On or off.</summary>
    Switch,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of <see cref="OptionDescriptor.Choices"/>.</summary>
    Choice,

    /// <summary>Any number of texts: said several times, or separated by commas or line ends.</summary>
    List,

    /// <summary>A password or token: never echoed, never in a file.</summary>
    Secret,
}

/// <summary>One option as every front sees it, read off the property of an options record.</summary>
public sealed class OptionDescriptor
{
    private readonly PropertyInfo? group;
    private readonly PropertyInfo property;
    private readonly char[] separators;
    private readonly Lazy<string> defaultText;

    internal OptionDescriptor(PropertyInfo? group, PropertyInfo property, OptionAttribute attribute, object defaults)
    {
        this.group = group;
        this.property = property;
        Name = new OptionName(property.Name);
        Description = attribute.Description;
        Positional = attribute.Positional;
        Paths = attribute.Paths;
        separators = attribute.CommasAreText ? ['\n'] : [',', '\n'];
        Kind = KindOf(property.PropertyType);
        Choices = property.PropertyType.IsEnum ? [.. property.PropertyType.GetEnumNames().Select(name => new OptionName(name).Kebab)] : [];
        Placeholder = attribute.Placeholder ?? (Kind == OptionKind.Choice ? string.Join('|', Choices) : "TEXT");
        defaultText = new Lazy<string>(() => Format(property.GetValue(defaults)));
    }

    /// <summary>The name, in every front's spelling.</summary>
    public OptionName Name { get; }

    /// <summary>One sentence: meaning and unit.</summary>
    public string Description { get; }

    /// <summary>What stands for the value in help texts.</summary>
    public string Placeholder { get; }

    /// <summary>What kind of value it takes.</summary>
    public OptionKind Kind { get; }

    /// <summary>The words a <see cref="OptionKind.Choice"/> takes.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>The default as a user would write it; empty when not saying it means "none".</summary>
    public string DefaultText => defaultText.Value;

    /// <summary>True when the command line takes it as arguments without a name.</summary>
    public bool Positional { get; }

    /// <summary>Whether the values are paths, and where relative ones start.</summary>
    public OptionPaths Paths { get; }

    /// <summary>The value in a record.</summary>
    public object? Get(object record) => property.GetValue(Owner(record));

    internal void Set(object record, object? value) => property.SetValue(Owner(record), value);

    /// <summary>Turns what a user wrote into the property's type.</summary>
    /// <exception cref="FormatException">With a sentence that goes behind "--name: ".</exception>
    internal object? Parse(IReadOnlyList<string> values) => Kind switch
    {
        OptionKind.List => Texts(values).ToList(),
        OptionKind.Switch => ParseSwitch(values[^1]),
        OptionKind.Number => int.TryParse(values[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"'{values[^1]}' is not a whole number"),
        OptionKind.Choice => ParseChoice(values[^1]),
        OptionKind.Secret => values[^1].Length == 0 ? null : new Secret(values[^1]),
        _ => values[^1],
    };

    /// <summary>The values of what was said: the items of a list, else the one that counts.</summary>
    internal IEnumerable<string> Texts(IReadOnlyList<string> values) => Kind == OptionKind.List ? values.SelectMany(SplitList) : [values[^1]];

    private static OptionKind KindOf(Type type)
        => type == typeof(string) ? OptionKind.Text
        : type == typeof(bool) ? OptionKind.Switch
        : type == typeof(int) ? OptionKind.Number
        : type == typeof(Secret) ? OptionKind.Secret
        : type == typeof(IList<string>) ? OptionKind.List
        : type.IsEnum ? OptionKind.Choice
        : throw new InvalidOperationException($"No front can carry an option of type {type}.");

    /// <summary>A comma between braces belongs to a glob, as in <c>charts/{web,api}</c>.</summary>
    private IEnumerable<string> SplitList(string value)
    {
        List<string> items = [];
        int start = 0;
        int close = -1;
        for (int index = 0; index < value.Length; index++)
        {
            close = value[index] == '{' ? value.IndexOf('}', index) : close;
            if (separators.Contains(value[index]) && index > close)
            {
                items.Add(value[start..index]);
                start = index + 1;
            }
        }

        return items.Append(value[start..]).Select(item => item.Trim()).Where(item => item.Length > 0);
    }

    private static bool ParseSwitch(string value) => value.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => throw new FormatException($"'{value}' is neither true nor false"),
    };

    private static string Format(object? value) => value switch
    {
        null => string.Empty,
        bool on => on ? "true" : "false",
        IEnumerable<string> list => string.Join(',', list),
        Enum choice => new OptionName(choice.ToString()).Kebab,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private object ParseChoice(string value)
    {
        int index = Choices.ToList().FindIndex(choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Enum.Parse(property.PropertyType, property.PropertyType.GetEnumNames()[index])
            : throw new FormatException($"'{value}' is none of {string.Join(", ", Choices)}");
    }

    private object Owner(object record) => group is null ? record : group.GetValue(record)!;
}
