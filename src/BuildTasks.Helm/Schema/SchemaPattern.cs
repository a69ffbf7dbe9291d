using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Schema;

/// <summary>A regular expression of a schema, with Go's syntax and linear time.</summary>
internal sealed class SchemaPattern
{
    private readonly Regex regex;

    private SchemaPattern(string source, Regex regex)
    {
        Source = source;
        this.regex = regex;
    }

    public string Source { get; }

    public static bool TryParse(string source, [NotNullWhen(true)] out SchemaPattern? pattern, [NotNullWhen(false)] out string? error)
    {
        try
        {
            pattern = new SchemaPattern(source, new Regex(source, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            error = null;
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            pattern = null;
            error = exception.Message;
            return false;
        }
    }

    public bool IsMatch(string text) => regex.IsMatch(text);
}
