using System.Text;
using BenchmarkDotNet.Attributes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Bench;

/// <summary>A chart of forty templates in the style of <c>helm create</c> renders in less than 5 ms, parsing included.</summary>
[MemoryDiagnoser]
public class ChartRendering
{
    private const int Templates = 40;

    private const string Helpers = """
        {{- define "web.fullname" -}}
        {{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
        {{- end }}
        {{- define "web.labels" -}}
        app.kubernetes.io/name: {{ .Chart.Name }}
        app.kubernetes.io/instance: {{ .Release.Name }}
        app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
        {{- end }}
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "web.fullname" . }}
          labels:
            {{- include "web.labels" . | nindent 4 }}
        spec:
          {{- if not .Values.autoscaling }}
          replicas: {{ .Values.replicas }}
          {{- end }}
          template:
            spec:
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  resources:
                    {{- toYaml .Values.resources | nindent 12 }}
                  env:
                    {{- range $name, $value := .Values.env }}
                    - name: {{ $name }}
                      value: {{ tpl $value $ | quote }}
                    {{- end }}
        """;

    private const string Values = """
        autoscaling: false
        replicas: 2
        image: {repository: nginx, tag: ""}
        resources: {limits: {cpu: 100m, memory: 128Mi}, requests: {cpu: 100m, memory: 128Mi}}
        env: {LEVEL: info, HOST: "{{ .Release.Name }}.example.test"}
        """;

    private readonly RenderOptions options = new();
    private Chart chart = null!;

    [GlobalSetup]
    public void Prepare()
        => chart = new Chart(new ChartMetadata { Name = "web", Version = "1.0.0", AppVersion = "1.2.3" }, [])
        {
            Values = Helm.Yaml.GoYaml.ParseMap(Values),
            Templates =
            [
                File("templates/_helpers.tpl", Helpers),
                .. Enumerable.Range(0, Templates).Select(number => File($"templates/deployment-{number}.yaml", Deployment)),
            ],
        };

    [Benchmark]
    public int Render() => ChartRenderer.Render(chart, new GoMap(), options).Count;

    private static ChartFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
