using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint.Own;

/// <summary>No key is set twice in a map of values.yaml or of what the chart's own templates render to.</summary>
internal static class DuplicateKeysRule
{
    private const string ValuesYamlName = "values.yaml";

    public static void CheckValues(LintRun run)
    {
        if (!run.IsOn(LintRuleCatalog.DuplicateKeys) || run.Source.KindOf(ValuesYamlName) != SourceKind.File)
        {
            return;
        }

        foreach ((string key, int line, int column, int first) in Find(GoText.FromUtf8(run.Source.Read(ValuesYamlName).Span)))
        {
            Report(run, ValuesYamlName, key, $"line {first}", new LintPlace(ValuesYamlName, line, column));
        }
    }

    public static void CheckManifests(LintRun run, RenderedChart rendered)
    {
        if (!run.IsOn(LintRuleCatalog.DuplicateKeys))
        {
            return;
        }

        foreach (RenderedManifest manifest in rendered.Manifests.Where(manifest => manifest.IsYaml && !manifest.IsOfSubchart))
        {
            foreach ((string key, int line, int _, int first) in Find(manifest.Text))
            {
                LintPlace firstPlace = manifest.PlaceOf(first);
                Report(run, manifest.Name, key, $"{firstPlace.File}:{firstPlace.Line}", manifest.PlaceOf(line));
            }
        }
    }

    private static void Report(LintRun run, string path, string key, string first, LintPlace place)
        => run.Report(LintRuleCatalog.DuplicateKeys, path, $"key {GoQuote.Quote(key)} is set a second time in the same map, so that {first} is lost", place);

    // A text that is not YAML is a finding of other rules.
    private static List<(string Key, int Line, int Column, int FirstLine)> Find(string text)
    {
        List<(string, int, int, int)> found = [];
        try
        {
            foreach (YamlDocument document in YamlDocuments.Split(text))
            {
                Collect(new DocumentParser(document.Text).Parse(), document.FirstLine, found);
            }
        }
        catch (YamlException)
        {
            return [];
        }

        return found;
    }

    private static void Collect(YamlNode? root, int firstLine, List<(string Key, int Line, int Column, int FirstLine)> found)
    {
        Stack<YamlNode> open = new(root is null ? [] : [root]);
        while (open.TryPop(out YamlNode? node))
        {
            if (node.Kind == YamlNodeKind.Mapping)
            {
                CollectKeys(node, firstLine, found);
            }

            foreach (YamlNode child in Enumerable.Reverse(node.Children))
            {
                open.Push(child);
            }
        }
    }

    private static void CollectKeys(YamlNode map, int firstLine, List<(string Key, int Line, int Column, int FirstLine)> found)
    {
        Dictionary<string, YamlNode> keys = new(StringComparer.Ordinal);
        foreach (YamlNode key in map.Children.Where((_, index) => index % 2 == 0).Where(key => key.Kind == YamlNodeKind.Scalar && !key.IsMerge))
        {
            if (keys.TryGetValue(key.Value, out YamlNode? first))
            {
                found.Add((key.Value, key.Start.Line + firstLine, key.Start.Column + 1, first.Start.Line + firstLine));
            }

            keys[key.Value] = key;
        }
    }
}
