using System.Text;
using System.Text.RegularExpressions;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Go's regexp.Regexp on .NET's non-backtracking engine: time linear in the text, and the match that a backtracking engine would find first.</summary>
internal sealed class GoRegexp
{
    // .NET's engine takes twice the time and memory for each further loop inside a loop: 18 of them, as in ((a)*)*..., would take gigabytes.
    private const int MaxLoopDepth = 8;

    private const string MetaCharacters = @"\.+*?()|[]{}^$";

    private readonly string pattern;
    private readonly Regex regex;
    private readonly IReadOnlyList<string> captureNames;

    private GoRegexp(string pattern, Regex regex, IReadOnlyList<string> captureNames)
    {
        this.pattern = pattern;
        this.regex = regex;
        this.captureNames = captureNames;
    }

    /// <summary>Go's regexp.Compile.</summary>
    /// <exception cref="GoRegexpException">The pattern is refused.</exception>
    public static GoRegexp Compile(string pattern)
    {
        (RegexpNode expression, IReadOnlyList<string> names) = RegexpParser.Parse(pattern);
        if (expression.LoopDepth > MaxLoopDepth)
        {
            throw TooLarge(pattern);
        }

        try
        {
            Regex compiled = new(DotNetPattern.Of(expression), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new GoRegexp(pattern, compiled, names);
        }
        catch (NotSupportedException)
        {
            // The engine bounds its automata, as Go bounds its programs.
            throw TooLarge(pattern);
        }
    }

    /// <summary>Go's regexp.QuoteMeta.</summary>
    public static string QuoteMeta(string text)
    {
        StringBuilder quoted = new(text.Length);
        foreach (char c in text)
        {
            quoted.Append(MetaCharacters.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        }

        return quoted.ToString();
    }

    public bool IsMatch(string text) => new RegexpText(text).Find(regex, 0) is not null;

    /// <summary>The leftmost match; empty when there is none.</summary>
    public string Find(string text)
    {
        RegexpText subject = new(text);
        return subject.Find(regex, 0) is { } match ? subject.Slice(match.Index, match.Index + match.Length) : "";
    }

    /// <summary>At most <paramref name="count"/> matches (all when negative) that do not overlap.</summary>
    public IReadOnlyList<string> FindAll(string text, long count)
    {
        RegexpText subject = new(text);
        return [.. Matches(subject, count).Select(match => subject.Slice(match.Index, match.Index + match.Length))];
    }

    /// <summary>The texts between the matches, at most <paramref name="count"/> (all when negative).</summary>
    public IReadOnlyList<string>? Split(string text, long count)
    {
        if (count == 0)
        {
            return null;
        }

        if (pattern.Length > 0 && text.Length == 0)
        {
            return [""];
        }

        RegexpText subject = new(text);
        List<string> parts = new();
        (int begin, int end) = (0, 0);
        foreach (Match match in Matches(subject, count))
        {
            if (count > 0 && parts.Count == count - 1)
            {
                break;
            }

            end = match.Index;
            if (match.Index + match.Length != 0)
            {
                parts.Add(subject.Slice(begin, end));
            }

            begin = match.Index + match.Length;
        }

        if (end != subject.Length)
        {
            parts.Add(subject.Slice(begin, subject.Length));
        }

        return parts;
    }

    /// <summary>Every match replaced; <c>$1</c> and <c>${name}</c> in the replacement stand for groups.</summary>
    public string ReplaceAll(string text, string replacement, TemplateLimits limits)
    {
        Replacement parsed = Replacement.Parse(replacement, captureNames);
        return Replace(text, limits, (output, subject, match) => parsed.AppendTo(output, subject, match));
    }

    /// <summary>Every match replaced by the same text.</summary>
    public string ReplaceAllLiteral(string text, string replacement, TemplateLimits limits) =>
        Replace(text, limits, (output, _, _) => output.Append(replacement));

    private static GoRegexpException TooLarge(string pattern) => new("expression too large", pattern);

    private string Replace(string text, TemplateLimits limits, Action<StringBuilder, RegexpText, Match> append)
    {
        RegexpText subject = new(text);
        StringBuilder output = new();
        int lastEnd = 0;
        for (int position = 0; position <= subject.Length && subject.Find(regex, position) is { } match;)
        {
            int end = match.Index + match.Length;
            output.Append(subject.Slice(lastEnd, match.Index));

            // Not for an empty match right after another one.
            if (end > lastEnd || match.Index == 0)
            {
                append(output, subject, match);
                limits.CheckText(output.Length);
            }

            lastEnd = end;
            position = Math.Max(position + subject.WidthAt(position), end);
        }

        return output.Append(subject.Slice(lastEnd, subject.Length)).ToString();
    }

    private IEnumerable<Match> Matches(RegexpText subject, long count)
    {
        int lastEnd = -1;
        for (int position = 0; count != 0 && position <= subject.Length && subject.Find(regex, position) is { } match;)
        {
            int end = match.Index + match.Length;
            bool accepted = end != position || match.Index != lastEnd;
            position = end == position ? position + subject.WidthAt(position) : end;
            lastEnd = end;
            if (accepted)
            {
                count--;
                yield return match;
            }
        }
    }
}
