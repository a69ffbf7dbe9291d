using YamlDotNet.Core;

namespace BuildTasks.Yaml;

/// <summary>A YAML (or JSON) text together with its documents, whose nodes know where they stand in it.</summary>
internal sealed class YamlText
{
    private const char ByteOrderMark = '\uFEFF';

    private YamlText(string text, IReadOnlyList<YamlNode> documents, bool isJson)
    {
        Text = text;
        Documents = documents;
        IsJson = isJson;
    }

    public string Text { get; }

    /// <summary>The root of every document, in order.</summary>
    public IReadOnlyList<YamlNode> Documents { get; }

    /// <summary>True when new strings must be double-quoted, since the readers of the file know JSON alone.</summary>
    public bool IsJson { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The whole text, with its byte order mark if it has one.</param>
    /// <param name="file">The file to name in errors, as the user would name it.</param>
    /// <param name="isJson">Whether only JSON may be written back.</param>
    /// <exception cref="BuildTaskException">The text is not YAML; the exception has the line.</exception>
    public static YamlText Parse(string text, string? file = null, bool isJson = false)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            // The scanner would take it for the end of the text.
            throw new BuildTaskException("not valid YAML: the text has a NUL character") { File = file };
        }

        int offset = text.StartsWith(ByteOrderMark) ? 1 : 0;
        try
        {
            return new YamlText(text, new YamlTreeBuilder(text[offset..], offset).Build(), isJson);
        }
        catch (YamlException exception)
        {
            throw new BuildTaskException($"not valid YAML: {exception.Message}", exception) { File = file, Line = (int)exception.Start.Line };
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // YamlDotNet lets these out for tags that are no URI and for a tab in front of some comments.
            throw new BuildTaskException($"not valid YAML: {exception.Message}", exception) { File = file };
        }
    }
}
