using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// A shell pattern by the rules of Go's path/filepath.Match: <c>*</c> and <c>?</c> stop at slashes, <c>[a-z]</c> and <c>[^a-z]</c>
/// are classes, a backslash escapes, and the whole name must match.
/// </summary>
internal sealed class PathPattern
{
    private static readonly Rune Slash = new('/');
    private readonly Part[] parts;

    private PathPattern(Part[] parts) => this.parts = parts;

    public static bool TryParse(string text, [NotNullWhen(true)] out PathPattern? pattern)
    {
        List<Part> compiled = [];
        RuneReader reader = new(text);
        while (reader.TryRead(out Rune rune))
        {
            Part? part = rune.Value switch
            {
                '*' => new Part(PartKind.AnyText),
                '?' => new Part(PartKind.AnyRune),
                '[' => ReadClass(reader),
                '\\' => reader.TryRead(out Rune escaped) ? Literal(escaped) : null,
                _ => Literal(rune),
            };
            if (part is null)
            {
                pattern = null;
                return false;
            }

            compiled.Add(part);
        }

        pattern = new PathPattern([.. compiled]);
        return true;
    }

    public bool IsMatch(string name)
    {
        Rune[] runes = [.. name.EnumerateRunes()];
        (int part, int rune) = (0, 0);
        (int starPart, int starRune) = (-1, 0);
        while (rune < runes.Length || part < parts.Length)
        {
            if (part < parts.Length && parts[part].Kind == PartKind.AnyText)
            {
                (starPart, starRune) = (part++, rune);
            }
            else if (part < parts.Length && rune < runes.Length && parts[part].Matches(runes[rune]))
            {
                part++;
                rune++;
            }
            else if (starPart >= 0 && starRune < runes.Length && runes[starRune] != Slash)
            {
                (part, rune) = (starPart + 1, ++starRune);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static Part Literal(Rune rune) => new(PartKind.Class) { Ranges = [(rune, rune)] };

    private static Part? ReadClass(RuneReader reader)
    {
        bool negated = reader.TrySkip('^');
        List<(Rune Low, Rune High)> ranges = [];
        while (true)
        {
            if (ranges.Count > 0 && reader.TrySkip(']'))
            {
                return new Part(PartKind.Class) { Negated = negated, Ranges = [.. ranges] };
            }

            if (ReadBound(reader) is not { } low)
            {
                return null;
            }

            Rune high = low;
            if (reader.TrySkip('-'))
            {
                if (ReadBound(reader) is not { } bound)
                {
                    return null;
                }

                high = bound;
            }

            ranges.Add((low, high));
        }
    }

    private static Rune? ReadBound(RuneReader reader)
    {
        if (!reader.TryRead(out Rune rune) || rune.Value is '-' or ']')
        {
            return null;
        }

        return rune.Value != '\\' || reader.TryRead(out rune) ? rune : null;
    }

    private enum PartKind
    {
        AnyText,
        AnyRune,
        Class,
    }

    private sealed record Part(PartKind Kind)
    {
        public bool Negated { get; init; }

        public (Rune Low, Rune High)[] Ranges { get; init; } = [];

        public bool Matches(Rune rune) => Kind switch
        {
            PartKind.AnyRune => rune != Slash,
            PartKind.Class => IsInRanges(rune) != Negated,
            _ => false,
        };

        private bool IsInRanges(Rune rune)
        {
            foreach ((Rune low, Rune high) in Ranges)
            {
                if (low <= rune && rune <= high)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class RuneReader(string text)
    {
        private readonly Rune[] runes = [.. text.EnumerateRunes()];
        private int position;

        public bool TryRead(out Rune rune)
        {
            rune = position < runes.Length ? runes[position] : default;
            return position++ < runes.Length;
        }

        public bool TrySkip(char expected)
        {
            bool found = position < runes.Length && runes[position].Value == expected;
            position += found ? 1 : 0;
            return found;
        }
    }
}
