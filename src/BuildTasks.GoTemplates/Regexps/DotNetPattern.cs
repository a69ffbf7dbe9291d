using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>Writes a parsed expression in the syntax of .NET, over <see cref="RegexpAlphabet"/>.</summary>
internal static class DotNetPattern
{
    public static string Of(RegexpNode node)
    {
        StringBuilder pattern = new();
        Append(pattern, node);
        return pattern.ToString();
    }

    private static void Append(StringBuilder pattern, RegexpNode node)
    {
        switch (node)
        {
            case RegexpNode.OneOf one:
                pattern.Append(RegexpAlphabet.PatternOf(one.Runes));
                break;
            case RegexpNode.At at:
                pattern.Append(Anchor(at.Position));
                break;
            case RegexpNode.Sequence sequence:
                foreach (RegexpNode part in sequence.Parts)
                {
                    Append(pattern, part);
                }

                break;
            case RegexpNode.Choice choice:
                AppendChoice(pattern, choice);
                break;
            case RegexpNode.Capture capture:
                pattern.Append('(');
                Append(pattern, capture.Inner);
                pattern.Append(')');
                break;
            case RegexpNode.Repeat repeat:
                AppendGroup(pattern, repeat.Inner);
                pattern.Append(Quantifier(repeat)).Append(repeat.IsLazy ? "?" : "");
                break;
        }
    }

    private static void AppendChoice(StringBuilder pattern, RegexpNode.Choice choice)
    {
        pattern.Append("(?:");
        for (int i = 0; i < choice.Alternatives.Count; i++)
        {
            pattern.Append(i > 0 ? "|" : "");
            Append(pattern, choice.Alternatives[i]);
        }

        pattern.Append(')');
    }

    private static void AppendGroup(StringBuilder pattern, RegexpNode node)
    {
        pattern.Append("(?:");
        Append(pattern, node);
        pattern.Append(')');
    }

    private static string Anchor(Position position) => position switch
    {
        Position.BeginText => @"\A",
        Position.EndText => @"\z",
        Position.BeginLine => "(?m:^)",
        Position.EndLine => "(?m:$)",
        Position.WordBoundary => @"\b",
        _ => @"\B",
    };

    private static string Quantifier(RegexpNode.Repeat repeat) => (repeat.Min, repeat.Max) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (var min, null) => string.Create(CultureInfo.InvariantCulture, $"{{{min},}}"),
        var (min, max) => string.Create(CultureInfo.InvariantCulture, $"{{{min},{max}}}"),
    };
}
