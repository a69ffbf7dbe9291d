using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>Puts one map over another in place.</summary>
internal sealed class TableCoalescing(HelmLog log)
{
    /// <summary>Completes <paramref name="upper"/> with what only <paramref name="lower"/> has. Both may be changed.</summary>
    public void Coalesce(GoMap upper, GoMap lower, string prefix, bool keepNulls)
    {
        HashSet<string> lowerValues = lower.Where(entry => entry.Value is not null).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach ((string key, object? value) in upper)
        {
            if (value is null)
            {
                lower.Set(key, null);
            }
        }

        foreach ((string key, object? value) in lower)
        {
            if (!upper.TryGet(key, out object? existing))
            {
                upper.Set(key, value);
            }
            else if (!keepNulls && existing is null && lowerValues.Contains(key))
            {
                upper.Remove(key);
            }
            else
            {
                CoalesceEntry(existing, value, prefix.Length == 0 ? key : $"{prefix}.{key}", keepNulls);
            }
        }
    }

    private void CoalesceEntry(object? existing, object? value, string path, bool keepNulls)
    {
        switch (existing, value)
        {
            case (GoMap upper, GoMap lower):
                Coalesce(upper, lower, path, keepNulls);
                break;
            case (_, GoMap):
                log.Info($"warning: cannot overwrite table with non table for {path} ({GoFormat.Sprint(value)})");
                break;
            case (GoMap, not null):
                log.Info($"warning: destination for {path} is a table. Ignoring non-table value ({GoFormat.Sprint(value)})");
                break;
        }
    }
}
