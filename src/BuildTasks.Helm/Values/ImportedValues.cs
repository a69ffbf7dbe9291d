using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Values;

/// <summary><c>import-values</c>: values of subcharts become defaults of their parents.</summary>
internal static class ImportedValues
{
    /// <summary>Completes the values of every chart that imports some, deepest first.</summary>
    public static void Import(ChartNode chart, HelmLog log)
    {
        foreach (ChartNode subchart in chart.Subcharts)
        {
            Import(subchart, log);
        }

        if (chart.Metadata.ListsDependencies)
        {
            ImportInto(chart, log);
        }
    }

    private static void ImportInto(ChartNode chart, HelmLog log)
    {
        GoMap values = ValueCoalescing.CoalesceKeepingNulls(chart.ToChart(), [], log);
        TableCoalescing tables = new(log);
        GoMap imports = new();
        List<ChartDependency> dependencies = new();
        foreach (ChartDependency dependency in chart.Metadata.Dependencies)
        {
            GoList recorded = new();
            foreach (object? import in dependency.ImportValues)
            {
                if (Place.Of(import) is { } place)
                {
                    recorded.Add(place.ToMap());
                    ImportTable(place, dependency, values, imports, tables, log);
                }
            }

            dependencies.Add(dependency with { ImportValues = recorded });
        }

        GoMap completed = ValueMaps.DeepCopy(values);
        tables.Coalesce(completed, imports, "", keepNulls: true);
        chart.Metadata = chart.Metadata with { Dependencies = dependencies };
        chart.Values = completed;
    }

    private static void ImportTable(
        Place place, ChartDependency dependency, GoMap values, GoMap imports, TableCoalescing tables, HelmLog log)
    {
        GoMap? table = ValueMaps.FindTable(values, $"{dependency.Name}.{place.Child}", out string? missing);
        if (table is not null)
        {
            tables.Coalesce(imports, place.Nest(table), "", keepNulls: true);
        }
        else if (place.IsExport)
        {
            log.Warn("ImportValues missing table", ("error", $"{GoQuote.Quote(missing)} is not a table"));
        }
        else
        {
            log.Warn(
                "ImportValues missing table from chart",
                ("chart", dependency.Name),
                ("error", $"{GoQuote.Quote(missing)} is not a table"));
        }
    }

    /// <summary>Where a table comes from and where it goes.</summary>
    private sealed record Place(string Child, string Parent, bool IsExport)
    {
        private const string Root = ".";

        // A chart that two dependencies share is met twice, and what was recorded the first time is of a type that Helm does not read.
        public static Place? Of(object? import) => import switch
        {
            GoMap recorded when recorded.Type == GoType.MapOfString => null,
            string name => new Place("exports." + name, Root, IsExport: true),
            GoMap map => new Place(GoFormat.Sprint(map.Get("child")), GoFormat.Sprint(map.Get("parent")), IsExport: false),
            _ => null,
        };

        public GoMap ToMap() => new(
            [KeyValuePair.Create("child", (object?)Child), KeyValuePair.Create("parent", (object?)Parent)],
            GoType.MapOfString);

        public GoMap Nest(GoMap table)
        {
            if (Parent == Root)
            {
                return table;
            }

            foreach (string name in Parent.Split('.').Reverse())
            {
                table = new GoMap([KeyValuePair.Create(name, (object?)table)]);
            }

            return table;
        }
    }
}
