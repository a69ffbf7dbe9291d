using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>Maps of values: copying, putting one over another, looking into them by path.</summary>
public static class ValueMaps
{
    /// <summary>A copy that shares no map and no list with the original.</summary>
    public static GoMap DeepCopy(GoMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        GoMap copy = new(map.Type);
        foreach ((string key, object? value) in map)
        {
            copy.Set(key, CopyValue(value));
        }

        return copy;
    }

    /// <summary>A new map with the entries of both; maps in both are put together, everything else is taken from <paramref name="upper"/>.</summary>
    public static GoMap Overlay(GoMap lower, GoMap upper)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        GoMap merged = new(lower);
        foreach ((string key, object? value) in upper)
        {
            merged.Set(key, value is GoMap map && merged.Get(key) is GoMap below ? Overlay(below, map) : value);
        }

        return merged;
    }

    /// <summary>The map at a dotted path, or null; <paramref name="missing"/> is the name that is no map.</summary>
    internal static GoMap? FindTable(GoMap values, string path, out string missing)
    {
        missing = "";
        foreach (string name in path.Split('.'))
        {
            if (values.Get(name) is not GoMap next)
            {
                missing = name;
                return null;
            }

            values = next;
        }

        return values;
    }

    /// <summary>The value at a dotted path, if there is one that is not a map.</summary>
    internal static bool TryFindLeaf(GoMap values, string path, out object? value)
    {
        value = null;
        int dot = path.LastIndexOf('.');
        GoMap? table = dot < 0 ? values : FindTable(values, path[..dot], out _);
        return table is not null && table.TryGet(path[(dot + 1)..], out value) && value is not GoMap;
    }

    private static object? CopyValue(object? value) => value switch
    {
        GoMap map => DeepCopy(map),
        GoList list => list.Copy(CopyValue),
        _ => value,
    };
}
