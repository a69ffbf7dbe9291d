using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Rendering;

/// <summary>Checks values against the schemas of a chart and its subcharts.</summary>
internal static class SchemaValidation
{
    private const string Heading = "values don't meet the specifications of the schema(s) in the following chart(s):\n";

    /// <exception cref="RenderException">A schema is none, or values do not fit.</exception>
    public static void Validate(Chart chart, GoMap values, RenderOptions options)
    {
        StringBuilder problems = new();
        Collect(chart, values, options, problems);
        if (problems.Length > 0)
        {
            throw new RenderException(Heading + problems);
        }
    }

    private static void Collect(Chart chart, GoMap values, RenderOptions options, StringBuilder problems)
    {
        if (chart.Schema is not null)
        {
            options.Log.Debug("chart name", ("chart-name", chart.Name));
        }

        if (chart.Schema is { } schema && Problem(chart, schema, values, options) is { Length: > 0 } problem)
        {
            problems.Append(chart.Name).Append(":\n").Append(problem);
        }

        string dependencies = chart.Subcharts.Count.ToString(CultureInfo.InvariantCulture);
        options.Log.Debug("number of dependencies in the chart", ("chart", chart.Name), ("dependencies", dependencies));
        foreach (Chart subchart in chart.Subcharts)
        {
            switch (values.Get(subchart.Name))
            {
                case null:
                    break;
                case GoMap subvalues:
                    Collect(subchart, subvalues, options, problems);
                    break;
                case var other:
                    problems.Append(subchart.Name)
                        .Append(":\ninvalid type for values: expected object (map), got ")
                        .Append(GoType.NameOf(other))
                        .Append('\n');
                    break;
            }
        }
    }

    private static string Problem(Chart chart, ChartFile schema, GoMap values, RenderOptions options)
    {
        try
        {
            ValuesSchemaOptions allowed = new()
            {
                ReadChartFile = name => FindFile(chart, name),
                ReadRemote = options.ReadRemoteSchema,
                WhenParsed = () => options.Log.Debug("unmarshalled JSON schema", "schema", schema.Data),
            };
            SchemaReport report = ValuesSchema.Parse(schema.Data, allowed).Validate(values);
            return report.IsValid ? "" : report.ToHelmText();
        }
        catch (SchemaException exception)
        {
            return exception.Message;
        }
    }

    private static ReadOnlyMemory<byte>? FindFile(Chart chart, string name)
        => chart.Raw.FirstOrDefault(file => file.Name == name)?.Data;
}
