using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>In which styles libyaml's emitter would write a scalar.</summary>
/// <param name="IsMultiline">Whether it has a line break.</param>
/// <param name="AllowsPlain">Whether it can stand without quotes in a block.</param>
/// <param name="AllowsSingleQuotes">Whether it can stand in single quotes.</param>
/// <param name="AllowsLiteral">Whether it can stand after <c>|</c>.</param>
internal readonly record struct ScalarAnalysis(bool IsMultiline, bool AllowsPlain, bool AllowsSingleQuotes, bool AllowsLiteral)
{
    /// <summary>Examines a scalar.</summary>
    /// <param name="value">The scalar.</param>
    /// <param name="tabsInLiteral">go-yaml 3 writes tabs as they are after <c>|</c>; go-yaml 2 escapes them always.</param>
    public static ScalarAnalysis Of(string value, bool tabsInLiteral)
    {
        if (value.Length == 0)
        {
            return new ScalarAnalysis(false, true, true, false);
        }

        Findings found = new();
        for (int i = 0; i < value.Length; i++)
        {
            found.Look(value, i, tabsInLiteral);
        }

        bool edgeSpace = value[0] == ' ' || value[^1] == ' ';
        bool edgeBreak = IsBreak(value[0]) || IsBreak(value[^1]);
        bool special = found.SpaceBeforeBreak || found.Special;
        return new ScalarAnalysis(
            found.Break,
            !(edgeSpace || edgeBreak || found.BreakBeforeSpace || special || found.Tab || found.Break || HasIndicator(value)),
            !(found.BreakBeforeSpace || special || found.Tab),
            !(value[^1] == ' ' || special));
    }

    /// <summary>Whether go-yaml writes a character as it is. Characters beyond U+FFFF are not among those.</summary>
    public static bool IsPrintable(char character)
        => character is '\n' or (>= ' ' and <= '~') or (>= '\u00a0' and < '\ud800') or (>= '\ue000' and <= '\ufffd' and not '\ufeff');

    private static bool HasIndicator(string value)
    {
        if (value.StartsWith("---", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal))
        {
            return true;
        }

        bool blankFollows = value.Length == 1 || IsBlank(value[1]);
        if ("#,[]{}&*!|>'\"%@`".Contains(value[0], StringComparison.Ordinal) || (value[0] is '?' or ':' or '-' && blankFollows))
        {
            return true;
        }

        for (int i = 1; i < value.Length; i++)
        {
            bool isIndicator = value[i] switch
            {
                ':' => i + 1 == value.Length || IsBlank(value[i + 1]),
                '#' => IsBlankOrEnd(value[i - 1]),
                _ => false,
            };
            if (isIndicator)
            {
                return true;
            }
        }

        return false;
    }

    private ref struct Findings
    {
        private bool afterSpace;
        private bool afterBreak;

        public bool Break { get; private set; }

        public bool Special { get; private set; }

        public bool Tab { get; private set; }

        public bool SpaceBeforeBreak { get; private set; }

        public bool BreakBeforeSpace { get; private set; }

        public void Look(string value, int at, bool tabsInLiteral)
        {
            char character = value[at];
            if (character == '\t' && tabsInLiteral)
            {
                Tab = true;
            }
            else if (!IsPrintable(character))
            {
                Special = true;
            }

            bool isSpace = character == ' ';
            bool isBreak = IsBreak(character);
            Break |= isBreak;
            BreakBeforeSpace |= isSpace && afterBreak;
            SpaceBeforeBreak |= isBreak && afterSpace;
            afterSpace = isSpace;
            afterBreak = isBreak;
        }
    }
}
