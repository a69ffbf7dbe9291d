using System.Text.Json;
using System.Text.Json.Nodes;
using BuildTasks.Action;
using BuildTasks.Fakes;
using YamlDotNet.RepresentationModel;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>
/// A step with the action as GitHub's runner starts it: every input of action.yml with its default, the step's own files, the event, and
/// nothing of the machine's environment but what finds programs (actions/runner, ActionRunner.cs and ContainerActionHandler.cs).
/// </summary>
internal sealed class RunnerStep
{
    private readonly string files;

    /// <param name="files">The folder of the test's files, where the step's own go too.</param>
    /// <param name="workspace">The checkout.</param>
    /// <param name="with">The inputs that the workflow says.</param>
    public RunnerStep(string files, string workspace, params (string Input, string Value)[] with)
    {
        this.files = files;
        string step = Directory.CreateDirectory(Path.Combine(files, "steps", Guid.NewGuid().ToString("n"))).FullName;
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_ACTOR"] = "ada",
            ["GITHUB_API_URL"] = "https://api.github.com",
            ["GITHUB_ENV"] = Touch(step, "env"),
            ["GITHUB_EVENT_NAME"] = "push",
            ["GITHUB_EVENT_PATH"] = Touch(step, "event.json"),
            ["GITHUB_OUTPUT"] = Touch(step, "output"),
            ["GITHUB_PATH"] = Touch(step, "path"),
            ["GITHUB_REF"] = "refs/heads/main",
            ["GITHUB_REPOSITORY"] = "acme/shop",
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_STATE"] = Touch(step, "state"),
            ["GITHUB_STEP_SUMMARY"] = Touch(step, "summary.md"),
            ["GITHUB_WORKSPACE"] = workspace,
            ["HOME"] = Directory.CreateDirectory(Path.Combine(step, "home")).FullName,
            ["RUNNER_ENVIRONMENT"] = "github-hosted",
            ["RUNNER_OS"] = "Linux",
            ["RUNNER_TEMP"] = step,
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        foreach ((string name, string value) in Defaults().Concat(with))
        {
            Environment["INPUT_" + name.Replace(' ', '_').ToUpperInvariant()] = value;
        }
    }

    /// <summary>The step's environment; a test may change it before the step runs.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>Says what started the workflow.</summary>
    public RunnerStep On(string name, JsonNode payload)
    {
        Environment["GITHUB_EVENT_NAME"] = name;
        File.WriteAllText(Environment["GITHUB_EVENT_PATH"], payload.ToJsonString());
        return this;
    }

    /// <summary>Runs the action's program.</summary>
    public async Task<StepResult> RunProgramAsync()
    {
        CommandResult run = await BuiltProgram.Action.RunAsync(Environment["GITHUB_WORKSPACE"], Environment);
        return Result(run.ExitCode, run.Output, run.Error);
    }

    /// <summary>Runs the action: the published program where one is tested, else in this process, which is quicker.</summary>
    /// <param name="cancellationToken">Cancels a run in this process.</param>
    public async Task<StepResult> RunAsync(CancellationToken cancellationToken = default)
    {
        if (BuiltProgram.Action.IsPublished && !cancellationToken.CanBeCanceled)
        {
            return await RunProgramAsync();
        }

        using StringWriter output = new();
        int exitCode = await ActionRun.RunAsync(output, Environment, cancellationToken);
        return Result(exitCode, output.ToString(), string.Empty);
    }

    /// <summary>The inputs of action.yml that the runner passes when the workflow says nothing.</summary>
    public static IEnumerable<(string Input, string Value)> Defaults()
        => ((YamlMappingNode)ActionYaml()["inputs"]).Children
            .Select(input => (((YamlScalarNode)input.Key).Value!, ((YamlScalarNode)input.Value["default"]).Value!));

    /// <summary>action.yml.</summary>
    public static YamlNode ActionYaml()
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "action.yml"))));
        return yaml.Documents[0].RootNode;
    }

    private static string Touch(string folder, string name)
    {
        string file = Path.Combine(folder, name);
        File.WriteAllText(file, string.Empty);
        return file;
    }

    private StepResult Result(int exitCode, string log, string error) => new(
        exitCode,
        Relative(log),
        Relative(error),
        File.Exists(Environment["GITHUB_OUTPUT"])
            ? StepResult.ReadOutputs(Relative(File.ReadAllText(Environment["GITHUB_OUTPUT"])))
            : new Dictionary<string, string>(),
        File.Exists(Environment["GITHUB_STEP_SUMMARY"]) ? Relative(File.ReadAllText(Environment["GITHUB_STEP_SUMMARY"])) : string.Empty);

    private string Relative(string text) => text.ReplaceLineEndings("\n").Replace(files, "{files}", StringComparison.Ordinal);
}

/// <summary>What a step left behind. The folder of the test's files is <c>{files}</c> in it.</summary>
internal sealed record StepResult(int ExitCode, string Log, string Error, IReadOnlyDictionary<string, string> Outputs, string Summary)
{
    public string[] Lines => Log.TrimEnd('\n').Split('\n');

    public JsonElement Json(string output) => JsonDocument.Parse(Outputs[output]).RootElement;

    /// <summary>Reads outputs as the runner does (FileCommandManager.cs): <c>NAME=VALUE</c>, or the lines between <c>NAME&lt;&lt;DELIMITER</c> and the delimiter alone.</summary>
    public static IReadOnlyDictionary<string, string> ReadOutputs(string text)
    {
        Dictionary<string, string> outputs = new(StringComparer.Ordinal);
        Queue<string> lines = new(text.Split('\n'));
        while (lines.TryDequeue(out string? line))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            int heredoc = line.IndexOf("<<", StringComparison.Ordinal);
            if (line.Length == 0)
            {
                continue;
            }

            if (equals >= 0 && (heredoc < 0 || equals < heredoc))
            {
                outputs.Add(line[..equals], line[(equals + 1)..]);
                continue;
            }

            List<string> value = [];
            while (lines.Dequeue() is { } next && next != line[(heredoc + 2)..])
            {
                value.Add(next);
            }

            outputs.Add(line[..heredoc], string.Join('\n', value));
        }

        return outputs;
    }
}
