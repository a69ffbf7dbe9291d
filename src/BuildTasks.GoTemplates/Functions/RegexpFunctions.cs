using System.Collections.Concurrent;
using BuildTasks.GoTemplates.Regexps;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's regular expressions. A pattern that is refused is no match for <c>regexMatch</c>, and an error for all others.</summary>
internal sealed class RegexpFunctions
{
    private const int MaxCached = 256;

    private readonly ConcurrentDictionary<string, GoRegexp> compiled = new(StringComparer.Ordinal);

    public IEnumerable<TemplateFunction> All =>
    [
        Create("regexMatch", (string pattern, string text) => IsMatch(pattern, text)),
        Create("mustRegexMatch", (string pattern, string text) => Must(pattern).IsMatch(text)),
        Create("regexFind", (string pattern, string text) => Panicking(pattern).Find(text)),
        Create("mustRegexFind", (string pattern, string text) => Must(pattern).Find(text)),
        Create("regexFindAll", (string pattern, string text, GoInt count) => Matches(Panicking(pattern), text, count)),
        Create("mustRegexFindAll", (string pattern, string text, GoInt count) => Matches(Must(pattern), text, count)),
        Create("regexSplit", (string pattern, string text, GoInt count) => Parts(Panicking(pattern), text, count)),
        Create("mustRegexSplit", (string pattern, string text, GoInt count) => Parts(Must(pattern), text, count)),
        InExecution("regexReplaceAll", (TemplateExecution execution, string pattern, string text, string replacement) =>
            Panicking(pattern).ReplaceAll(text, replacement, execution.Limits)),
        InExecution("mustRegexReplaceAll", (TemplateExecution execution, string pattern, string text, string replacement) =>
            Must(pattern).ReplaceAll(text, replacement, execution.Limits)),
        InExecution("regexReplaceAllLiteral", (TemplateExecution execution, string pattern, string text, string replacement) =>
            Panicking(pattern).ReplaceAllLiteral(text, replacement, execution.Limits)),
        InExecution("mustRegexReplaceAllLiteral", (TemplateExecution execution, string pattern, string text, string replacement) =>
            Must(pattern).ReplaceAllLiteral(text, replacement, execution.Limits)),
        Create("regexQuoteMeta", (string text) => GoRegexp.QuoteMeta(text)),
    ];

    private bool IsMatch(string pattern, string text)
    {
        try
        {
            return Compile(pattern).IsMatch(text);
        }
        catch (GoRegexpException)
        {
            return false;
        }
    }

    private GoRegexp Must(string pattern)
    {
        try
        {
            return Compile(pattern);
        }
        catch (GoRegexpException e)
        {
            throw new TemplateFunctionException(e.Message, e);
        }
    }

    // The words of Go's regexp.MustCompile.
    private GoRegexp Panicking(string pattern)
    {
        try
        {
            return Compile(pattern);
        }
        catch (GoRegexpException e)
        {
            string quoted = CanBackquote(pattern) ? $"`{pattern}`" : GoFormat.Quote(pattern);
            throw new TemplateFunctionException($"regexp: Compile({quoted}): {e.Message}", e);
        }
    }

    private GoRegexp Compile(string pattern)
    {
        if (compiled.Count >= MaxCached)
        {
            compiled.Clear();
        }

        return compiled.GetOrAdd(pattern, GoRegexp.Compile);
    }

    private static bool CanBackquote(string text) =>
        text.EnumerateRunes().All(rune => rune.Value is not ('`' or 0x7F or 0xFEFF or 0xFFFD) && (rune.Value >= ' ' || rune.Value == '\t'));

    private static GoList Matches(GoRegexp regexp, string text, GoInt count) =>
        regexp.FindAll(text, count) is { Count: > 0 } matches ? GoList.OfStrings(matches) : GoList.Nil(GoType.ListOfString);

    private static GoList Parts(GoRegexp regexp, string text, GoInt count) =>
        regexp.Split(text, count) is { } parts ? GoList.OfStrings(parts) : GoList.Nil(GoType.ListOfString);
}
