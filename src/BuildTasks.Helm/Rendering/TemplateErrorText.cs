using System.Text;
using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// Helm's texts of template errors. Helm takes Go's text apart again to make them, and leaves it alone where it cannot; the same cuts are
/// made here, on the same text, because templates put their own text into it.
/// </summary>
internal static partial class TemplateErrorText
{
    private const string Start = "HELM_ERR_START";
    private const string End = "HELM_ERR_END";
    private const string Prefix = "template: ";

    /// <summary>Marks the message of <c>fail</c> and <c>required</c>, which is all that is told.</summary>
    public static string Mark(string message) => Start + message + End;

    /// <summary>The text of a template that cannot be parsed.</summary>
    public static string OfParsing(string file, TemplateException exception)
    {
        string[] tokens = exception.Message.Split(": ");
        return tokens.Length == 1
            ? $"parse error in ({file}): {exception.Message}"
            : $"parse error at ({tokens[1]}): {tokens[^1]}";
    }

    /// <summary>The text of a template that fails.</summary>
    public static string OfExecuting(string file, TemplateException exception)
    {
        string[] tokens = exception.Message.Split(": ", 3);
        if (tokens.Length != 3)
        {
            return $"execution error in ({file}): {exception.Message}";
        }

        if (Marked().Match(tokens[2]) is { Success: true } marked)
        {
            return $"execution error at ({tokens[1]}): {marked.Groups["message"].Value}";
        }

        return Unfold(exception) ?? exception.Message;
    }

    private static string? Unfold(TemplateException exception)
    {
        List<string> frames = new();
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            if (Frame(current.Message) is not { } frame)
            {
                return null;
            }

            if (frames.Count == 0 || frames[^1] != frame)
            {
                frames.Add(frame);
            }
        }

        return string.Concat(frames).Trim();
    }

    private static string? Frame(string message)
    {
        if (!message.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = message[Prefix.Length..];
        return rest.StartsWith("no template ", StringComparison.Ordinal)
            ? message + "\n"
            : ExecutingFrame(rest) ?? SimpleFrame(rest);
    }

    private static string? ExecutingFrame(string text)
    {
        if (Cut(text, ": executing ") is not var (place, executing)
            || executing.Length == 0 || executing[0] != '"'
            || Cut(executing[1..], "\"") is not var (name, at)
            || !at.StartsWith(" at <", StringComparison.Ordinal)
            || Cut(at[" at <".Length..], ">: ") is not var (action, reason))
        {
            return null;
        }

        return new StringBuilder()
            .Append(place.Length > 0 ? place + "\n  " : "")
            .Append("executing \"").Append(name).Append("\" at <").Append(action).Append(">:\n    ")
            .Append(Line(WithoutNext(reason)))
            .ToString();
    }

    private static string? SimpleFrame(string text)
    {
        int colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        string place = text[..colon];
        return (place.Length > 0 ? place + "\n  " : "") + Line(WithoutNext(text[(colon + 2)..]));
    }

    private static string Line(string reason) => reason.Length == 0 ? "" : reason + "\n";

    // The text of the error inside follows; it gets lines of its own.
    private static string WithoutNext(string reason)
        => reason.IndexOf(" template:", StringComparison.Ordinal) is >= 0 and var next ? reason[..next] : reason;

    private static (string Before, string After)? Cut(string text, string separator)
        => text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + separator.Length)..])
            : null;

    [GeneratedRegex(Start + "(?<message>.*)" + End, RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
