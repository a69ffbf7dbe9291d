namespace BuildTasks.Helm.Values;

/// <summary>The values that a user gives, by the kinds of options; later ones of a kind win, and kinds are applied in the order of the members.</summary>
public sealed record ValuesOptions
{
    /// <summary>Values files (<c>-f</c>); default none.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>JSON objects or <c>key=JSON</c> (<c>--set-json</c>); default none.</summary>
    public IReadOnlyList<string> Json { get; init; } = [];

    /// <summary><c>key=value</c> with types (<c>--set</c>); default none.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary><c>key=value</c> with strings (<c>--set-string</c>); default none.</summary>
    public IReadOnlyList<string> Strings { get; init; } = [];

    /// <summary><c>key=path</c>, the value being the file's text (<c>--set-file</c>); default none.</summary>
    public IReadOnlyList<string> FileTexts { get; init; } = [];

    /// <summary><c>key=text</c>, the text being taken as it is (<c>--set-literal</c>); default none.</summary>
    public IReadOnlyList<string> Literals { get; init; } = [];
}
