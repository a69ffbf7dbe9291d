using BenchmarkDotNet.Attributes;
using BuildTasks.GoTemplates;

namespace BuildTasks.Bench;

/// <summary>Parsing and executing grow linearly with the template and its output: ten times the size takes ten times as long.</summary>
[MemoryDiagnoser]
public class TemplateLanguage
{
    private const string Block = """
        {{- define "labels" }}
        app.kubernetes.io/name: {{ .name | quote }}
        app.kubernetes.io/instance: {{ printf "%s-%d" .release .number | trunc 63 | trimSuffix "-" }}
        {{- end }}
        metadata:
          labels: {{- template "labels" . }}
        spec:
          {{- with .nested.inner }}
          enabled: {{ and .enabled (not .disabled) }}
          {{- end }}
          {{- range $key, $value := .settings }}
          {{- if ne $value "" }}
          {{ $key }}: {{ $value | default "none" }}
          {{- end }}
          {{- end }}
          items: {{ range $index, $item := .items }}{{ if $index }}, {{ end }}{{ $item }}{{ end }}

        """;

    private static readonly FunctionTable Functions = SprigFunctions.Create(new SprigEnvironment());
    private string text = "";
    private TemplateSet parsed = null!;
    private GoMap data = null!;

    /// <summary>How many times the block of twenty lines is repeated.</summary>
    [Params(10, 100, 1000)]
    public int Blocks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        // One definition of each name is allowed.
        text = string.Concat(Enumerable.Range(0, Blocks).Select(number => Block.Replace("\"labels\"", $"\"labels{number}\"", StringComparison.Ordinal)));
        parsed = Parse();
        data = new GoMap(
        [
            new("name", "web"),
            new("release", "production"),
            new("number", GoInt.Box(7)),
            new("nested", new GoMap([new("inner", new GoMap([new("enabled", true), new("disabled", false)]))])),
            new("settings", new GoMap(Enumerable.Range(0, 20).Select(n => KeyValuePair.Create($"key{n}", (object?)$"value{n}")))),
            new("items", new GoList(Enumerable.Range(0, 20).Select(n => (object?)(double)n))),
        ]);
    }

    [Benchmark]
    public TemplateSet Parse() => new TemplateSet("bench", Functions).Parse("bench", text);

    [Benchmark]
    public int Execute() => parsed.Execute("bench", data).Length;
}
