using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Values;

/// <summary>
/// Puts given values over those of a chart and its subcharts. Maps are put together, everything else is replaced; a null removes what
/// lies below it, unless nulls are kept because the result is put over something again later.
/// </summary>
internal sealed class ValueCoalescing
{
    private const string Globals = "global";

    private readonly HelmLog log;
    private readonly TableCoalescing tables;

    private ValueCoalescing(HelmLog log)
    {
        this.log = log;
        tables = new TableCoalescing(log);
    }

    /// <summary>The values that a chart is rendered with.</summary>
    /// <exception cref="ValuesException">The values of a subchart are not a map.</exception>
    public static GoMap Coalesce(Chart chart, GoMap given, HelmLog log) => Run(chart, given, keepNulls: false, log);

    /// <summary>The same with nulls kept.</summary>
    /// <exception cref="ValuesException">The values of a subchart are not a map.</exception>
    public static GoMap CoalesceKeepingNulls(Chart chart, GoMap given, HelmLog log) => Run(chart, given, keepNulls: true, log);

    private static GoMap Run(Chart chart, GoMap given, bool keepNulls, HelmLog log)
    {
        GoMap values = ValueMaps.DeepCopy(given);
        new ValueCoalescing(log).CoalesceChart(chart, values, "", keepNulls);
        return values;
    }

    private void CoalesceChart(Chart chart, GoMap values, string prefix, bool keepNulls)
    {
        CoalesceDefaults(chart, values, Join(prefix, chart.Name), keepNulls);
        foreach (Chart subchart in chart.Subcharts)
        {
            GoMap subvalues = SubchartValues(values, subchart.Name);
            string subprefix = Join(prefix, chart.Name);
            CoalesceGlobals(subvalues, values, subprefix);
            CoalesceChart(subchart, subvalues, subprefix, keepNulls);
        }
    }

    private static GoMap SubchartValues(GoMap values, string name)
    {
        if (!values.TryGet(name, out object? existing))
        {
            existing = new GoMap();
            values.Set(name, existing);
        }

        return existing as GoMap
            ?? throw new ValuesException($"type mismatch on {name}: {GoFormat.Sprintf("%t", existing)}");
    }

    private void CoalesceDefaults(Chart chart, GoMap values, string prefix, bool keepNulls)
    {
        foreach ((string key, object? standard) in ValueMaps.DeepCopy(chart.Values))
        {
            if (values.TryGet(key, out object? value))
            {
                CoalesceDefault(chart, values, prefix, key, value, standard, keepNulls);
            }
            else if (keepNulls)
            {
                values.Set(key, standard);
            }
            else if (standard is not null)
            {
                RemoveNulls(standard as GoMap);
                values.Set(key, standard);
            }
        }
    }

    private void CoalesceDefault(Chart chart, GoMap values, string prefix, string key, object? value, object? standard, bool keepNulls)
    {
        if (value is null && !keepNulls)
        {
            values.Remove(key);
        }
        else if (value is GoMap table && standard is GoMap defaults)
        {
            // Values of a subchart are coalesced once more with the subchart.
            bool keepNullsInside = keepNulls || chart.Subcharts.Any(subchart => subchart.Name == key);
            if (!keepNullsInside)
            {
                RemoveNulls(defaults);
            }

            tables.Coalesce(table, defaults, Join(prefix, key), keepNullsInside);
        }
        else if (value is GoMap && standard is not null)
        {
            log.Info($"warning: skipped value for {prefix}.{key}: Not a table.");
        }
    }

    private void CoalesceGlobals(GoMap values, GoMap parentValues, string prefix)
    {
        if (!TryGetGlobals(values, "destination", out GoMap? globals) || !TryGetGlobals(parentValues, "source", out GoMap? parentGlobals))
        {
            return;
        }

        foreach ((string key, object? parentValue) in parentGlobals)
        {
            object? value = globals.Get(key);
            if (parentValue is GoMap parentTable)
            {
                CoalesceGlobalTable(globals, key, parentTable, value, prefix);
            }
            else if (value is GoMap)
            {
                log.Info($"key {key} is table. Skipping");
            }
            else
            {
                globals.Set(key, parentValue);
            }
        }

        values.Set(Globals, globals);
    }

    private void CoalesceGlobalTable(GoMap globals, string key, GoMap parentTable, object? value, string prefix)
    {
        GoMap copy = new(parentTable);
        if (!globals.Contains(key))
        {
            globals.Set(key, copy);
        }
        else if (value is GoMap table)
        {
            // Of globals the parent's win.
            tables.Coalesce(copy, table, Join(prefix, key), keepNulls: true);
            globals.Set(key, copy);
        }
        else
        {
            log.Info($"Conflict: cannot merge map onto non-map for {GoQuote.Quote(key)}. Skipping.");
        }
    }

    private bool TryGetGlobals(GoMap values, string role, out GoMap globals)
    {
        globals = [];
        if (!values.TryGet(Globals, out object? existing))
        {
            return true;
        }

        if (existing is GoMap map)
        {
            globals = map;
            return true;
        }

        log.Info($"warning: skipping globals because {role} {Globals} is not a table.");
        return false;
    }

    private static void RemoveNulls(GoMap? map)
    {
        foreach ((string key, object? value) in map ?? [])
        {
            if (value is null)
            {
                map!.Remove(key);
            }
            else
            {
                RemoveNulls(value as GoMap);
            }
        }
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
