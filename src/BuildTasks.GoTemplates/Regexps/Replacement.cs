using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BuildTasks.GoTemplates.Texts;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>A replacement text with references to groups, as Go's Regexp.Expand reads it.</summary>
internal sealed class Replacement
{
    private const int MaxGroupDigits = 8;

    // Literal text, or the number of a group; -1 for a group that does not exist and is empty.
    private readonly List<(string Literal, int? Group)> parts = [];

    private Replacement()
    {
    }

    public static Replacement Parse(string template, IReadOnlyList<string> captureNames)
    {
        Replacement replacement = new();
        int position = 0;
        while (template.IndexOf('$', position) is >= 0 and var dollar)
        {
            replacement.parts.Add((template[position..dollar], null));
            position = dollar + 1;
            if (position < template.Length && template[position] == '$')
            {
                replacement.parts.Add(("$", null));
                position++;
            }
            else if (TryReadName(template, ref position, out string? name))
            {
                replacement.parts.Add(("", GroupOf(name, captureNames)));
            }
            else
            {
                // Malformed: the dollar is itself.
                replacement.parts.Add(("$", null));
            }
        }

        replacement.parts.Add((template[position..], null));
        return replacement;
    }

    public void AppendTo(StringBuilder output, RegexpText subject, Match match)
    {
        foreach ((string literal, int? group) in parts)
        {
            if (group is null)
            {
                output.Append(literal);
            }
            else if (group >= 0 && match.Groups[group.Value] is { Success: true } capture)
            {
                output.Append(subject.Slice(capture.Index, capture.Index + capture.Length));
            }
        }
    }

    // As long a name as possible: $1x is the group "1x", not the first one.
    private static bool TryReadName(string template, ref int position, out string name)
    {
        int start = position;
        bool braced = position < template.Length && template[position] == '{';
        start += braced ? 1 : 0;
        int end = start;
        foreach (Rune rune in template[start..].EnumerateRunes())
        {
            if (!GoRunes.IsLetter(rune.Value) && !GoRunes.IsDigit(rune.Value) && rune.Value != '_')
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        name = template[start..end];
        if (name.Length == 0 || (braced && (end == template.Length || template[end] != '}')))
        {
            return false;
        }

        position = braced ? end + 1 : end;
        return true;
    }

    private static int GroupOf(string name, IReadOnlyList<string> captureNames)
    {
        bool isNumber = name.All(char.IsAsciiDigit) && name.Length <= MaxGroupDigits && (name[0] != '0' || name.Length == 1);
        if (isNumber)
        {
            int number = int.Parse(name, CultureInfo.InvariantCulture);
            return number < captureNames.Count ? number : -1;
        }

        for (int i = 0; i < captureNames.Count; i++)
        {
            if (captureNames[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
