namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Unicode's long names of the general categories, which <c>\p{...}</c> takes since Go 1.25, also in other case and with other separators.</summary>
internal static class CategoryAliases
{
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["other"] = "C",
        ["control"] = "Cc",
        ["cntrl"] = "Cc",
        ["format"] = "Cf",
        ["unassigned"] = "Cn",
        ["privateuse"] = "Co",
        ["surrogate"] = "Cs",
        ["letter"] = "L",
        ["casedletter"] = "LC",
        ["lowercaseletter"] = "Ll",
        ["modifierletter"] = "Lm",
        ["otherletter"] = "Lo",
        ["titlecaseletter"] = "Lt",
        ["uppercaseletter"] = "Lu",
        ["mark"] = "M",
        ["combiningmark"] = "M",
        ["spacingmark"] = "Mc",
        ["enclosingmark"] = "Me",
        ["nonspacingmark"] = "Mn",
        ["number"] = "N",
        ["decimalnumber"] = "Nd",
        ["digit"] = "Nd",
        ["letternumber"] = "Nl",
        ["othernumber"] = "No",
        ["punctuation"] = "P",
        ["punct"] = "P",
        ["connectorpunctuation"] = "Pc",
        ["dashpunctuation"] = "Pd",
        ["closepunctuation"] = "Pe",
        ["finalpunctuation"] = "Pf",
        ["initialpunctuation"] = "Pi",
        ["otherpunctuation"] = "Po",
        ["openpunctuation"] = "Ps",
        ["symbol"] = "S",
        ["currencysymbol"] = "Sc",
        ["modifiersymbol"] = "Sk",
        ["mathsymbol"] = "Sm",
        ["othersymbol"] = "So",
        ["separator"] = "Z",
        ["lineseparator"] = "Zl",
        ["paragraphseparator"] = "Zp",
        ["spaceseparator"] = "Zs",
    };

    /// <summary>The name to compare by: lower case, without separators.</summary>
    public static string Canonical(string name)
        => string.Concat(name.Where(c => c is not (' ' or '_' or '-'))).ToLowerInvariant();

    /// <summary>The short name of the category that a name stands for; the name itself when it is no long one.</summary>
    public static string Resolve(string canonical) => Categories.GetValueOrDefault(canonical, canonical);
}
