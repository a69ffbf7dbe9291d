using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>A document of a manifest.</summary>
/// <param name="Text">The document's text.</param>
/// <param name="FirstLine">The line of the manifest, from 1, that it begins with.</param>
/// <param name="Content">What it holds, with exact numbers; null for an empty document.</param>
/// <param name="Subject">The object that it holds; null for an empty document.</param>
internal sealed record ManifestDocument(string Text, int FirstLine, object? Content, KubernetesObject? Subject)
{
    /// <summary>The line of the manifest where a part of the document stands.</summary>
    public int LineOf(string path) => FirstLine + Math.Max(0, YamlPositions.Of(Text).Find(path).Line - 1);
}

/// <summary>Reads manifests as Kubernetes' YAMLOrJSONDecoder does: a text that begins with a brace is tried as JSON first.</summary>
internal static class ManifestDecoder
{
    /// <summary>The documents in turn, up to the first that cannot be read.</summary>
    /// <exception cref="YamlException">A document cannot be read. The line is that of the whole text.</exception>
    public static IEnumerable<ManifestDocument> Decode(string text)
    {
        string? jsonProblem = JsonProblem(text);
        foreach (YamlDocument document in YamlDocuments.Split(text))
        {
            yield return Parse(document, jsonProblem);
            jsonProblem = null;
        }
    }

    private static ManifestDocument Parse(YamlDocument document, string? jsonProblem)
    {
        try
        {
            object? content = GoYaml.ParseExact(document.Text);
            return new ManifestDocument(document.Text, document.FirstLine, content, KubernetesObject.Of(content));
        }
        catch (YamlException problem)
        {
            throw new YamlException(jsonProblem ?? problem.Message, Math.Max(1, problem.Line) + document.FirstLine - 1);
        }
    }

    // Of a text that is neither, JSON's problem is what Helm shows.
    private static string? JsonProblem(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        try
        {
            GoJson.Unmarshal(text);
            return null;
        }
        catch (GoJsonException problem)
        {
            return problem.Offset is { } offset ? $"json: offset {offset}: {problem.Message}" : "unexpected EOF";
        }
    }
}
