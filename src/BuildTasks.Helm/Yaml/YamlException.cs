namespace BuildTasks.Helm.Yaml;

/// <summary>Text that is not YAML, or YAML that has no JSON form. The message is go-yaml's, word for word.</summary>
public sealed class YamlException : BuildTaskException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">The message of go-yaml (<c>yaml: line 2: did not find expected key</c>) or of Go's JSON codec.</param>
    /// <param name="line">The line at fault, from 1; 0 when unknown. It may be one more than the line in the message, which go-yaml miscounts.</param>
    public YamlException(string message, int line = 0)
        : base(message) => Line = line;

    private YamlException(string message, YamlException cause)
        : base(message, cause) => Line = cause.Line;

    internal static YamlException FromScanner(string problem, YamlMark mark)
        => new("yaml: " + Where(mark.Line == 0 ? 0 : mark.Line + 1) + problem, mark.Line + 1);

    // The line of a parser's error is counted from 0, that of a scanner's error from 1; on the first line both are left out.
    internal static YamlException FromParser(string problem, YamlMark mark, YamlMark context)
        => new("yaml: " + Where(mark.Line != 0 ? mark.Line : context.Line) + problem, mark.Line + 1);

    /// <summary>The same failure, told from further outside.</summary>
    /// <param name="doing">What was being done.</param>
    /// <param name="linesBefore">How many lines stand before the text that was read.</param>
    internal YamlException Within(string doing, int linesBefore = 0)
        => new(doing + ": " + Message, this) { Line = Line == 0 ? 0 : Line + linesBefore };

    private static string Where(int line)
        => line == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}: ");
}
