using System.Text;
using BuildTasks.GoTemplates.Texts;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions that cut, search and change one text.</summary>
internal static class StringFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("hello", () => "Hello!"),
        Create("abbrev", (GoInt width, string text) => width < 4 ? text : Abbreviation.Abbreviate(text, 0, width)),
        Create("abbrevboth", (GoInt left, GoInt right, string text) =>
            right < 4 || (left > 0 && right < 7) ? text : Abbreviation.Abbreviate(text, left, right)),
        Create("trunc", (GoInt count, string text) => Truncate(count, text)),
        Create("substr", (GoInt start, GoInt end, string text) => Substring(start, end, text)),
        Create("trim", (string text) => text.Trim()),
        Create("trimall", (string cutset, string text) => TrimAll(cutset, text)),
        Create("trimAll", (string cutset, string text) => TrimAll(cutset, text)),
        Create("trimPrefix", (string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text),
        Create("trimSuffix", (string suffix, string text) => text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text),
        Create("contains", (string part, string text) => text.Contains(part, StringComparison.Ordinal)),
        Create("hasPrefix", (string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal)),
        Create("hasSuffix", (string suffix, string text) => text.EndsWith(suffix, StringComparison.Ordinal)),
        Create("nospace", (string text) => WithoutSpaces(text)),
        Create("initials", (string text) => Initials(text)),
        Create("wrap", (GoInt width, string text) => Wrapping.Wrap(text, width, "", breakWords: false)),
        Create("wrapWith", (GoInt width, string separator, string text) => Wrapping.Wrap(text, width, separator, breakWords: true)),
        Create("plural", (string one, string many, GoInt count) => count == 1 ? one : many),
        Variadic("quote", (object?[] values) => string.Join(' ', values.Where(v => v is not null).Select(v => GoFormat.Quote(GoStrings.Of(v))))),
        Variadic("squote", (object?[] values) => string.Join(' ', values.Where(v => v is not null).Select(v => $"'{GoFormat.Sprint(v)}'"))),
        Variadic("cat", (object?[] values) => string.Join(' ', values.Where(v => v is not null).Select(v => GoFormat.Sprint(v)))),
        Create("toString", (object? value) => GoStrings.Of(value)),
        InExecution("repeat", (TemplateExecution execution, GoInt count, string text) => Repeat(execution.Limits, count, text)),
        InExecution("indent", (TemplateExecution execution, GoInt spaces, string text) => Indent(execution.Limits, spaces, text)),
        InExecution("nindent", (TemplateExecution execution, GoInt spaces, string text) => "\n" + Indent(execution.Limits, spaces, text)),
        InExecution("replace", (TemplateExecution execution, string old, string replacement, string text) =>
            Replace(execution.Limits, old, replacement, text)),
    ];

    private static string Truncate(GoInt count, string text)
    {
        int length = GoText.ByteLength(text);
        if (count < 0)
        {
            return length + count > 0 ? GoBytes.Slice(text, length + count) : text;
        }

        return length > count ? GoBytes.Slice(text, 0, count) : text;
    }

    private static string Substring(GoInt start, GoInt end, string text)
    {
        if (start < 0)
        {
            return GoBytes.Slice(text, 0, end);
        }

        return GoBytes.Slice(text, start, end < 0 || end > GoText.ByteLength(text) ? null : end);
    }

    private static string TrimAll(string cutset, string text)
    {
        HashSet<int> cut = GoRunes.Of(cutset).ToHashSet();
        int start = 0;
        int end = text.Length;
        foreach (Rune rune in text.EnumerateRunes().TakeWhile(r => cut.Contains(r.Value)))
        {
            start += rune.Utf16SequenceLength;
        }

        while (end > start)
        {
            int length = end - start > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? 2 : 1;
            if (!cut.Contains(GoRunes.Of(text[(end - length)..end])[0]))
            {
                break;
            }

            end -= length;
        }

        return text[start..end];
    }

    // goutils looks at single bytes: one space in the text, and every other byte above 0x7F becomes a character of its own.
    private static string WithoutSpaces(string text)
    {
        string bytes = GoBytes.ToLatin1(text);
        string kept = string.Concat(bytes.Where(b => !GoRunes.IsSpace(b)));
        return kept.Length == bytes.Length ? text : kept;
    }

    // Also byte by byte.
    private static string Initials(string text)
    {
        string bytes = GoBytes.ToLatin1(text);
        return string.Concat(bytes.Where((b, i) => !GoRunes.IsSpace(b) && (i == 0 || GoRunes.IsSpace(bytes[i - 1]))));
    }

    private static string Repeat(TemplateLimits limits, GoInt count, string text)
    {
        if (count < 0)
        {
            throw new TemplateFunctionException("strings: negative Repeat count");
        }

        if (text.Length == 0)
        {
            return "";
        }

        limits.CheckText(count > limits.OutputChars ? count : count * text.Length);
        return new System.Text.StringBuilder().Insert(0, text, (int)count.Value).ToString();
    }

    private static string Indent(TemplateLimits limits, GoInt spaces, string text)
    {
        string padding = Repeat(limits, spaces, " ");
        return padding + Replace(limits, "\n", "\n" + padding, text);
    }

    private static string Replace(TemplateLimits limits, string old, string replacement, string text)
    {
        if (old.Length > 0)
        {
            long growth = (long)replacement.Length - old.Length;
            limits.CheckText(growth > 0 ? text.Length + (growth * text.AsSpan().Count(old)) : 0);
            return text.Replace(old, replacement, StringComparison.Ordinal);
        }

        // Go matches the empty text before every character and at the end.
        limits.CheckText(text.Length + ((long)replacement.Length * (text.Length + 1)));
        return replacement + string.Concat(GoStrings.Explode(text).Select(c => c + replacement));
    }
}
