namespace BuildTasks.Helm.Yaml;

/// <summary>Character classes of YAML 1.1. The end of the text is NUL, which cannot occur in YAML.</summary>
internal static class YamlCharacters
{
    public const char End = '\0';

    public static bool IsBlank(char character) => character is ' ' or '\t';

    public static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBreakOrEnd(char character) => character == End || IsBreak(character);

    public static bool IsBlankOrEnd(char character) => IsBlank(character) || IsBreakOrEnd(character);

    /// <summary>Characters of anchors and tag handles.</summary>
    public static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    /// <summary>Characters that a YAML stream may hold at all; a surrogate must be half of a pair.</summary>
    public static bool IsAllowed(char character)
        => character is >= ' ' and <= '~' or '\t' or '\n' or '\r' or '\u0085' or >= '\u00a0' and <= '\ufffd';
}
