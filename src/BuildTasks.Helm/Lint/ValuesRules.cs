using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Schema;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Lint;

/// <summary>Rules about values.yaml. As in Helm, values of subcharts are not looked at here.</summary>
internal static class ValuesRules
{
    private const string ValuesYamlName = "values.yaml";
    private const string SchemaName = "values.schema.json";

    public static void Check(LintRun run)
    {
        if (run.Source.KindOf(ValuesYamlName) == SourceKind.Missing)
        {
            run.Report(LintRuleCatalog.ValuesExist, ValuesYamlName, "file does not exist");
            return;
        }

        if (Read(run) is var (text, values))
        {
            CheckSchema(run, text, values);
        }
    }

    private static (string Text, GoMap Values)? Read(LintRun run)
    {
        try
        {
            string text = GoText.FromUtf8(run.Source.Read(ValuesYamlName).Span);
            return (text, Parse(text));
        }
        catch (BuildTaskException problem) when (problem is YamlException or ChartException)
        {
            run.Report(LintRuleCatalog.ValuesValid, ValuesYamlName, "unable to parse YAML: ", problem, ValuesYamlName);
            return null;
        }
    }

    private static GoMap Parse(string text) => GoYaml.Parse(text) switch
    {
        null => [],
        GoMap map => map,
        var other => throw GoDecoder.Mismatch(other, "common.Values"),
    };

    private static void CheckSchema(LintRun run, string text, GoMap values)
    {
        // Only the outermost map is a copy, as in Helm: the given maps inside of it take up the chart's defaults, and lose nulls that meet one.
        GoMap coalesced = new(run.Settings.Values);
        new TableCoalescing(run.Settings.Log).Coalesce(coalesced, values, prefix: "", keepNulls: false);
        if (!run.Settings.ValidatesSchema || run.Source.KindOf(SchemaName) != SourceKind.File)
        {
            return;
        }

        ReadOnlyMemory<byte> schema = run.Source.Read(SchemaName);
        if (!schema.IsEmpty && Validate(run, schema, coalesced) is var (message, file, path))
        {
            YamlPosition position = file == ValuesYamlName ? YamlPositions.Of(text).Find(path) : YamlPosition.Unknown;
            run.Report(LintRuleCatalog.ValuesValid, ValuesYamlName, message, new LintPlace(file, position.Line, position.Column));
        }
    }

    private static (string Message, string File, IEnumerable<string> Path)? Validate(LintRun run, ReadOnlyMemory<byte> schema, GoMap values)
    {
        try
        {
            ValuesSchemaOptions options = new()
            {
                ReadChartFile = name => run.Source.KindOf(name) == SourceKind.File ? run.Source.Read(name) : (ReadOnlyMemory<byte>?)null,
                ReadRemote = run.Settings.Rendering.ReadRemoteSchema,
                WhenParsed = () => run.Settings.Log.Debug("unmarshalled JSON schema", "schema", schema),
            };
            SchemaReport report = ValuesSchema.Parse(schema, options).Validate(values);
            return report.IsValid ? null : (report.ToHelmText(), ValuesYamlName, PathOf(report.Errors[0]));
        }
        catch (SchemaException problem)
        {
            return (problem.Message, SchemaName, []);
        }
    }

    // A JSON pointer, https://www.rfc-editor.org/rfc/rfc6901.
    private static IEnumerable<string> PathOf(SchemaError error)
        => error.Pointer.Split('/').Skip(1)
            .Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
