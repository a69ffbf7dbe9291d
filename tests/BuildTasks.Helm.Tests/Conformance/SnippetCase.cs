using System.Text.Json;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Tests.Conformance;

/// <summary>One template with Helm's answer: the rendered text or the error.</summary>
internal sealed class SnippetCase(JsonElement json)
{
    private static readonly ChartMetadata Metadata = new()
    {
        ApiVersion = "v2",
        Name = "snip",
        Version = "0.1.0",
        AppVersion = "1.2.3",
        Description = "Snippet chart",
        Type = "application",
        KubeVersion = ">=1.20.0-0",
        Home = "https://snip.example/home",
        Icon = "https://snip.example/icon.png",
        Keywords = ["one", "two"],
        Sources = ["https://snip.example/src"],
        Maintainers = [new ChartMaintainer("Ada Example", "ada@snip.example", "")],
        Annotations = new Dictionary<string, string> { ["category"] = "demo", ["a/b"] = "slash" },
    };

    private static readonly Capabilities Cluster =
        new(KubeVersion.Parse("1.31.2"), ApiVersions.With(["example.com/v1", "example.com/v1/Widget"]));

    public string Name => json.GetProperty("name").GetString()!;

    public string Template => json.GetProperty("template").GetString()!;

    /// <summary>What Helm gives, in one line of text that says whether it is an error.</summary>
    public string Expected
        => Text("error") is { } error ? "error: " + error
            : json.TryGetProperty("expectBase64", out JsonElement base64) ? "text: " + GoText.FromUtf8(base64.GetBytesFromBase64())
            : "text: " + Text("expect");

    /// <summary>What we give.</summary>
    public string Run()
    {
        try
        {
            RenderOptions options = new()
            {
                Release = new ReleaseInfo { Name = "rel", Namespace = "ns" },
                Capabilities = Cluster,
            };
            return "text: " + ChartRenderer.Render(CreateChart(), [], options)["snip/templates/case.yaml"];
        }
        catch (BuildTaskException exception)
        {
            return "error: " + exception.Message;
        }
    }

    private Chart CreateChart()
    {
        List<ChartFile> templates = new() { File("templates/case.yaml", Template) };
        if (Text("helpers") is { } helpers)
        {
            templates.Add(File("templates/_helpers.tpl", helpers));
        }

        return new Chart(Metadata, [])
        {
            Templates = templates,
            Files = json.TryGetProperty("files", out JsonElement files)
                ? [.. files.EnumerateObject().Select(file => File(file.Name, file.Value.GetString()!))]
                : [],
            Values = Text("valuesYaml") is { } yaml ? ParseValues(yaml)
                : json.TryGetProperty("values", out JsonElement values) ? GoJson.UnmarshalMap(values.GetRawText())!
                : [],
        };
    }

    private static GoMap ParseValues(string yaml)
    {
        try
        {
            return ValuesYaml.Parse(yaml);
        }
        catch (YamlException exception)
        {
            throw new ChartException("cannot load values.yaml: " + exception.Message, exception);
        }
    }

    private string? Text(string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static ChartFile File(string name, string text) => new(name, GoText.ToUtf8(text));
}
