using System.Text;
using System.Text.RegularExpressions;

namespace BuildTasks.GitOps.ApplicationSets;

/// <summary>
/// A text of an ApplicationSet's template. References to parameters are understood in both dialects, <c>{{values.version}}</c> and Go's
/// <c>{{ .values.version }}</c> or <c>{{ index .values "version" }}</c>; anything else between braces is opaque.
/// </summary>
internal sealed partial class TemplateText
{
    private readonly IReadOnlyList<Part> parts;

    private TemplateText(IReadOnlyList<Part> parts) => this.parts = parts;

    /// <summary>The parameter that is the whole text; null when the text is anything else.</summary>
    public IReadOnlyList<string>? Reference => parts is [{ Literal: null, Keys: { } keys }] ? keys : null;

    /// <summary>True without any expression.</summary>
    public bool IsLiteral => parts.All(part => part.Literal is not null);

    public static TemplateText Parse(string text)
    {
        List<Part> found = [];
        int position = 0;
        foreach (Match match in Expression().Matches(text))
        {
            if (match.Index > position)
            {
                found.Add(new Part(text[position..match.Index], null));
            }

            found.Add(new Part(null, ParseReference(match.Groups["expression"].Value.Trim())));
            position = match.Index + match.Length;
        }

        if (position < text.Length)
        {
            found.Add(new Part(text[position..], null));
        }

        return new TemplateText(found);
    }

    /// <summary>The text with its parameters filled in; null when one of them is not known here.</summary>
    public string? Evaluate(ParameterSet parameters)
    {
        StringBuilder result = new();
        foreach (Part part in parts)
        {
            string? text = part.Literal ?? (part.Keys is null ? null : parameters.Value(part.Keys));
            if (text is null)
            {
                return null;
            }

            result.Append(text);
        }

        return result.ToString();
    }

    private static string[]? ParseReference(string expression)
    {
        if (Index().Match(expression) is { Success: true } index)
        {
            return [.. Keys(index.Groups["path"].Value), .. index.Groups["key"].Captures.Select(key => key.Value)];
        }

        return Path().IsMatch(expression) ? Keys(expression) : null;
    }

    private static string[] Keys(string path) => path.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\{\{-?(?<expression>.*?)-?\}\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^\$?\.?[\w-]+(\.[\w-]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"^index\s+(?<path>\$?\.[\w.-]*)(\s+[""`](?<key>[^""`]*)[""`])+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    /// <param name="Literal">Plain text; null for an expression.</param>
    /// <param name="Keys">The parameter that the expression names; null when it is more than that.</param>
    private sealed record Part(string? Literal, IReadOnlyList<string>? Keys);
}
