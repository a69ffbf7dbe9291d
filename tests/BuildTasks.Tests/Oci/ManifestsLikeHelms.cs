using System.Text;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;
using BuildTasks.Oci;

namespace BuildTasks.Tests.Oci;

public class ManifestsLikeHelms
{
    public static TheoryData<string> Pushes =>
    [
        .. Cases()
            .Where(found => found.TryGetProperty("manifestText", out _))
            .Select(found => found.GetProperty("name").GetString()!),
    ];

    [Theory]
    [MemberData(nameof(Pushes))]
    public async Task Have_the_same_bytes(string name)
    {
        using TemporaryFolder folder = new();
        JsonElement expected = Cases().Single(found => found.GetProperty("name").GetString() == name);
        string config = expected.GetProperty("configText").GetString()!;

        ChartArtifact artifact = await ChartArtifact.ReadAsync(PackFromConfig(folder, config), CancellationToken.None);

        Assert.Equal(config, Text(artifact.Config));
        OciManifest theirs = OciManifest.TryRead(Encoding.UTF8.GetBytes(expected.GetProperty("manifestText").GetString()!))!;
        string manifest = expected.GetProperty("manifestText").GetString()!
            .Replace(theirs.Layers[0].Digest.ToString(), artifact.Layer.Descriptor.Digest.ToString(), StringComparison.Ordinal)
            .Replace($"\"size\":{theirs.Layers[0].Size}}}]", $"\"size\":{artifact.Layer.Descriptor.Size}}}]", StringComparison.Ordinal)
            .Replace("{created}", "2026-01-02T01:04:05Z", StringComparison.Ordinal);
        Assert.Equal(manifest, Encoding.UTF8.GetString(artifact.Manifest.Bytes.Span));
    }

    [Fact]
    public void Write_every_member_of_a_chart_in_helms_order()
    {
        ChartMetadata chart = new()
        {
            Name = "web",
            Home = "https://home.test/?a=1&b=<2>",
            Sources = ["https://source.test"],
            Version = "1.0.0+b",
            Description = "äöü \u2028 \"quoted\"",
            Keywords = ["k"],
            Maintainers = [new ChartMaintainer("Ada", "ada@test", ""), new ChartMaintainer("Bob", "", "https://bob.test")],
            Icon = "i",
            ApiVersion = "v2",
            Condition = "c",
            Tags = "t",
            AppVersion = "2",
            Deprecated = true,
            Annotations = new Dictionary<string, string> { ["z"] = "1", ["B"] = "2" },
            KubeVersion = ">=1.0.0",
            Dependencies = [new ChartDependency { Name = "kid", Enabled = true }],
            Type = "library",
        };

        Assert.Equal(
            """
            {"name":"web","home":"https://home.test/?a=1\u0026b=\u003c2\u003e","sources":["https://source.test"],"version":"1.0.0+b","description":"äöü \u2028 \"quoted\"","keywords":["k"],
            "maintainers":[{"name":"Ada","email":"ada@test"},{"name":"Bob","url":"https://bob.test"}],"icon":"i","apiVersion":"v2","condition":"c","tags":"t","appVersion":"2","deprecated":true,
            "annotations":{"B":"2","z":"1"},"kubeVersion":"\u003e=1.0.0","dependencies":[{"name":"kid","repository":"","enabled":true}],"type":"library"}
            """.Replace("\n", "", StringComparison.Ordinal),
            Encoding.UTF8.GetString(ChartConfig.Write(chart)));
    }

    [Fact]
    public void Let_a_chart_override_all_annotations_but_title_and_version()
    {
        ChartMetadata chart = new()
        {
            Name = "web",
            Version = "1.0.0",
            Description = "  ",
            Home = "https://home.test",
            Sources = ["https://first.test", "https://second.test"],
            Maintainers = [new ChartMaintainer("Ada", "ada@test", ""), new ChartMaintainer("Bob", "", "")],
            Annotations = new Dictionary<string, string>
            {
                ["org.opencontainers.image.title"] = "other",
                ["org.opencontainers.image.version"] = "9",
                ["org.opencontainers.image.url"] = "https://mine.test",
                ["note"] = "x",
            },
        };

        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["note"] = "x",
                ["org.opencontainers.image.authors"] = "Ada (ada@test), Bob",
                ["org.opencontainers.image.created"] = "2026-01-02T01:04:05Z",
                ["org.opencontainers.image.source"] = "https://first.test",
                ["org.opencontainers.image.title"] = "web",
                ["org.opencontainers.image.url"] = "https://mine.test",
                ["org.opencontainers.image.version"] = "1.0.0",
            },
            new SortedDictionary<string, string>(ChartAnnotations.For(chart, TestChart.Created).ToDictionary(), StringComparer.Ordinal));
    }

    /// <summary>A config blob says all that Chart.yaml said, and JSON is YAML; for v1 charts Helm took the dependencies from requirements.yaml.</summary>
    private static PackagedChart PackFromConfig(TemporaryFolder folder, string config)
    {
        JsonElement chart = JsonDocument.Parse(config).RootElement;
        string requirements = chart.GetProperty("apiVersion").GetString() == "v1" && chart.TryGetProperty("dependencies", out JsonElement dependencies)
            ? $"{{\"dependencies\":{dependencies.GetRawText()}}}"
            : "dependencies: []";
        return TestChart.PackFiles(
            folder,
            chart.GetProperty("name").GetString()!,
            chart.GetProperty("version").GetString()!,
            [("Chart.yaml", config), .. chart.GetProperty("apiVersion").GetString() == "v1" ? new[] { ("requirements.yaml", requirements) } : []]);
    }

    private static string Text(OciBlob blob)
    {
        using StreamReader reader = new(blob.Open());
        return reader.ReadToEnd();
    }

    private static IEnumerable<JsonElement> Cases()
        => JsonDocument.Parse(File.ReadAllText(ConformanceSuite.File("package/registry/push-pull.json"))).RootElement.GetProperty("cases").EnumerateArray();
}
