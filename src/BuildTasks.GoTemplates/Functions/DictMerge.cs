using System.Runtime.CompilerServices;

namespace BuildTasks.GoTemplates;

/// <summary>
/// The merge of dario.cat/mergo 1.0.1 for maps: fills what is empty in the target (0, false, "", nil and empty lists are), or overwrites it. The
/// target is changed, and shares with the sources what it takes from them.
/// </summary>
internal static class DictMerge
{
    public static GoMap Merge(GoMap? target, GoMap?[] sources, bool overwrite)
    {
        GoMap merged = target ?? new GoMap();
        foreach (GoMap source in sources.OfType<GoMap>())
        {
            MergeInto(merged, source, overwrite);
        }

        return merged;
    }

    private static void MergeInto(GoMap target, GoMap source, bool overwrite)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateFunctionException("the maps are nested too deeply to merge, or contain themselves");
        }

        foreach ((string key, object? value) in source)
        {
            object? existing = target.Get(key);
            if (value is null)
            {
                if (overwrite)
                {
                    target.Set(key, null);
                }
            }
            else if (existing is GoMap inner && value is GoMap addition)
            {
                MergeInto(inner, addition, overwrite);
            }
            else if (overwrite || !GoTruth.IsTrue(existing))
            {
                target.Set(key, value);
            }
        }
    }
}
