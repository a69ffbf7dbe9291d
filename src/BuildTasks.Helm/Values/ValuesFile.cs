using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Values;

/// <summary>The text of a values file.</summary>
public static class ValuesFile
{
    /// <summary>Reads a values file; of several documents, later ones are put over earlier ones.</summary>
    /// <exception cref="YamlException">A document is not YAML or not a map.</exception>
    public static GoMap Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new GoMap();
        foreach (var (document, firstLine) in Split(text))
        {
            try
            {
                values = ValueMaps.Overlay(values, GoYaml.ParseMap(document));
            }
            catch (YamlException exception)
            {
                throw exception.Within("cannot unmarshal yaml document", firstLine);
            }
        }

        return values;
    }

    // As apimachinery's YAMLReader: a line of three dashes and nothing else ends a document that has begun.
    private static IEnumerable<(string Document, int FirstLine)> Split(string text)
    {
        var document = new StringBuilder();
        var (line, first) = (0, 0);
        foreach (var content in Lines(text))
        {
            if (content.StartsWith("---", StringComparison.Ordinal) && IsEmptyOrComment(content[3..]) && document.Length > 0)
            {
                yield return (document.ToString(), first);
                document.Clear();
                first = line + 1;
            }
            else
            {
                document.Append(content).Append('\n');
            }

            line++;
        }

        if (document.Length > 0)
        {
            yield return (document.ToString(), first);
        }
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static bool IsEmptyOrComment(string rest) => rest.Trim() is "" or ['#', ..];
}
