using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>What Helm would log while it works, in the form in which it writes that to standard error. Not for several threads at once.</summary>
/// <param name="showsDebug">Whether lines of level DEBUG are kept (<c>--debug</c>); default false.</param>
public sealed class HelmLog(bool showsDebug = false)
{
    private readonly List<string> lines = [];

    /// <summary>The lines so far, without line ends: <c>level=WARN msg="..." chart=web</c>.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The lines so far as standard error has them.</summary>
    public string ToText() => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>Whether lines of level DEBUG are kept.</summary>
    internal bool ShowsDebug { get; set; } = showsDebug;

    internal void Debug(string message, params (string Key, string Value)[] attributes)
    {
        if (ShowsDebug)
        {
            Add("DEBUG", message, attributes);
        }
    }

    /// <summary>The same for bytes, which Go puts into quotes always.</summary>
    internal void Debug(string message, string key, ReadOnlyMemory<byte> value)
    {
        if (ShowsDebug)
        {
            lines.Add($"level=DEBUG msg={Quote(message)} {key}={GoQuote.Quote(GoText.FromUtf8(value.Span))}");
        }
    }

    internal void Info(string message, params (string Key, string Value)[] attributes) => Add("INFO", message, attributes);

    internal void Warn(string message, params (string Key, string Value)[] attributes) => Add("WARN", message, attributes);

    internal void Error(string message, params (string Key, string Value)[] attributes) => Add("ERROR", message, attributes);

    /// <summary>Takes over lines that are written already.</summary>
    internal void Append(IEnumerable<string> written) => lines.AddRange(written);

    private void Add(string level, string message, (string Key, string Value)[] attributes)
    {
        StringBuilder line = new StringBuilder("level=").Append(level).Append(" msg=").Append(Quote(message));
        foreach ((string key, string value) in attributes)
        {
            line.Append(' ').Append(key).Append('=').Append(Quote(value));
        }

        lines.Add(line.ToString());
    }

    // By the rule of Go's slog.TextHandler.
    private static string Quote(string text)
        => text.Length > 0 && text.EnumerateRunes().All(IsPlain) ? text : GoQuote.Quote(text);

    private static bool IsPlain(Rune rune)
        => rune.IsAscii
            ? rune.Value is > ' ' and not ('"' or '=')
            : rune != Rune.ReplacementChar && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune);
}
