using System.Diagnostics.CodeAnalysis;
using BuildTasks.GoTemplates.Regexps;

namespace BuildTasks.Helm.Schema;

/// <summary>A regular expression of a schema, with Go's syntax and linear time.</summary>
internal sealed class SchemaPattern
{
    private readonly GoRegexp regexp;

    private SchemaPattern(string source, GoRegexp regexp)
    {
        Source = source;
        this.regexp = regexp;
    }

    public string Source { get; }

    public static bool TryParse(string source, [NotNullWhen(true)] out SchemaPattern? pattern, [NotNullWhen(false)] out string? error)
    {
        try
        {
            pattern = new SchemaPattern(source, GoRegexp.Compile(source));
            error = null;
            return true;
        }
        catch (GoRegexpException exception)
        {
            pattern = null;
            error = exception.Message;
            return false;
        }
    }

    public bool IsMatch(string text) => regexp.IsMatch(text);
}
