using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>One of several YAML documents in a text.</summary>
/// <param name="Text">The document.</param>
/// <param name="FirstLine">The line of the whole text, from 1, that the document begins with.</param>
internal readonly record struct YamlDocument(string Text, int FirstLine);

/// <summary>Cuts a text into YAML documents as Kubernetes' YAMLReader does: at every line that begins with three hyphens.</summary>
internal static class YamlDocuments
{
    private const string Separator = "---";

    /// <summary>The documents in turn. A separator before the first document belongs to it.</summary>
    /// <exception cref="YamlException">Something other than a comment follows the hyphens of a separator.</exception>
    public static IEnumerable<YamlDocument> Split(string text)
    {
        (int number, int firstLine) = (0, 0);
        List<string> document = [];
        foreach (string line in Lines(text))
        {
            number++;
            if (IsSeparator(line) && document.Count > 0)
            {
                yield return new YamlDocument(string.Concat(document), firstLine);
                document.Clear();
                continue;
            }

            firstLine = document.Count == 0 ? number : firstLine;
            document.Add(line + "\n");
        }

        if (document.Count > 0)
        {
            yield return new YamlDocument(string.Concat(document), firstLine);
        }
    }

    private static IEnumerable<string> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            string line = text[start..end];
            yield return end < text.Length && line.EndsWith('\r') ? line[..^1] : line;
            start = end + 1;
        }
    }

    private static bool IsSeparator(string line)
    {
        if (!line.StartsWith(Separator, StringComparison.Ordinal))
        {
            return false;
        }

        string rest = line[Separator.Length..].Trim();
        return rest.Length == 0 || rest[0] == '#' ? true : throw new YamlException("invalid Yaml document separator: " + rest);
    }
}
