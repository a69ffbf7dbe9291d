using System.Text;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;
using BuildTasks.Reports;

namespace BuildTasks.Tests.Linting;

/// <summary>What real <c>helm lint</c> prints, byte for byte, with its exit code.</summary>
public sealed class LintConformance(LintConformance.Tally tally) : IClassFixture<LintConformance.Tally>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string file in ConformanceSuite.Files("lint/expected", "*.json"))
            {
                using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(file));
                foreach (JsonElement lint in expected.RootElement.GetProperty("cases").EnumerateArray())
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), lint.GetProperty("name").GetString()!);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_is_helms(string chart, string name) => tally.Run($"{chart} {name}", () =>
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(ConformanceSuite.Root, $"lint/expected/{chart}.json")));
        JsonElement lint = expected.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

        (int exitCode, string output, string error) = Lint([.. lint.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)]);

        Assert.Equal(Text(lint, "stdout"), output);
        Assert.Equal(Text(lint, "stderr"), error);
        Assert.Equal(lint.GetProperty("exitCode").GetInt32(), exitCode);
    });

    private static string Text(JsonElement lint, string member)
        => lint.GetProperty(member).GetString()!.Replace("{root}", ConformanceSuite.Root, StringComparison.Ordinal);

    private static (int ExitCode, string Output, string Error) Lint(string[] args)
    {
        Arguments arguments = Arguments.Parse(args);
        LintSettings settings;
        try
        {
            settings = arguments.ToSettings();
        }
        catch (BuildTaskException refused)
        {
            return (1, "", $"Error: {refused.Message}\n");
        }

        LintResult result = new([.. arguments.AllPaths().Select(path => Lint(path, settings))], arguments.Strict);
        StringBuilder error = new();
        foreach (string line in settings.Log.Lines.Concat(result.Failure is null ? [] : [$"Error: {result.Failure}"]))
        {
            error.Append(line).Append('\n');
        }

        return (result.Failed ? 1 : 0, LintHelmText.Write(result, arguments.Quiet), error.ToString());
    }

    private static LintedChart Lint(string path, LintSettings settings)
    {
        try
        {
            ChartFindings found = ChartLinter.Lint(Path.Combine(ConformanceSuite.Root, path), settings, path);
            return new LintedChart(found.Name, path, found.Findings);
        }
        catch (ChartException refused)
        {
            return new LintedChart(path, path, [], refused.Message);
        }
    }

    public sealed class Tally() : ConformanceTally("lint");

    private sealed class Arguments
    {
        private readonly Dictionary<string, List<string>> values = [];
        private readonly List<string> paths = [];

        public bool Strict { get; private set; }

        public bool Quiet { get; private set; }

        private bool WithSubcharts { get; set; }

        private bool SkipsSchema { get; set; }

        public static Arguments Parse(string[] args)
        {
            Arguments parsed = new();
            for (int i = 1; i < args.Length; i++)
            {
                switch (args[i])
                {
                    case "--strict":
                        parsed.Strict = true;
                        break;
                    case "--quiet":
                        parsed.Quiet = true;
                        break;
                    case "--with-subcharts":
                        parsed.WithSubcharts = true;
                        break;
                    case "--skip-schema-validation":
                        parsed.SkipsSchema = true;
                        break;
                    case ['-', ..] option:
                        string[] parts = option.Split('=', 2);
                        parsed.values.TryAdd(parts[0], []);
                        parsed.values[parts[0]].Add(parts is [_, var value] ? value : args[++i]);
                        break;
                    default:
                        parsed.paths.Add(args[i]);
                        break;
                }
            }

            return parsed;
        }

        public IEnumerable<string> AllPaths()
            => WithSubcharts
                ? paths.Concat(paths.SelectMany(path => ChartLinter.FindSubcharts(Path.Combine(ConformanceSuite.Root, path)).Select(inside => $"{path}/{inside}")))
                : paths;

        public LintSettings ToSettings()
        {
            ValuesOptions options = new()
            {
                Files = [.. Values("-f"), .. Values("--values")],
                Json = Values("--set-json"),
                Set = Values("--set"),
                Strings = Values("--set-string"),
                FileTexts = Values("--set-file"),
                Literals = Values("--set-literal"),
            };
            GoMap given = UserValues.Read(options, ConformanceSuite.Root);
            return new LintSettings
            {
                Values = given,
                Namespace = Value("-n") ?? Value("--namespace") ?? "default",
                KubeVersion = Value("--kube-version") is { } version ? KubeVersion.Parse(version) : null,
                ValidatesSchema = !SkipsSchema,
                OnlyHelmRules = true,
            };
        }

        private string? Value(string option) => Values(option) is [.., var last] ? last : null;

        private IReadOnlyList<string> Values(string option) => values.GetValueOrDefault(option, []);
    }
}
