using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>Values files as Helm reads them: several documents are merged, the later over the earlier.</summary>
internal static class ValuesYaml
{
    /// <summary>The values of a file.</summary>
    /// <exception cref="YamlException">The text is not YAML or no map; the message is Helm's.</exception>
    public static GoMap Parse(string text)
    {
        GoMap values = [];
        foreach (YamlDocument document in ReadDocuments(text))
        {
            try
            {
                values = Merge(values, GoYaml.ParseMap(document.Text));
            }
            catch (YamlException e)
            {
                throw new YamlException("cannot unmarshal yaml document: " + e.Message, e.Line == 0 ? 0 : e.Line + document.FirstLine - 1);
            }
        }

        return values;
    }

    private static List<YamlDocument> ReadDocuments(string text)
    {
        try
        {
            return [.. YamlDocuments.Split(text)];
        }
        catch (YamlException e)
        {
            throw new YamlException("error reading yaml document: " + e.Message, e.Line);
        }
    }

    private static GoMap Merge(GoMap under, GoMap over)
    {
        GoMap merged = new(under);
        foreach ((string key, object? value) in over)
        {
            merged.Set(key, value is GoMap map && under.Get(key) is GoMap existing ? Merge(existing, map) : value);
        }

        return merged;
    }
}
