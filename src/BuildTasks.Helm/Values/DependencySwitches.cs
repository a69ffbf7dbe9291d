using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Values;

/// <summary>What values say about dependencies: tags first, conditions above them.</summary>
/// <param name="values">The coalesced values of the chart that has the dependencies.</param>
/// <param name="path">Where conditions start: the names of the charts from the root to that chart, each with a dot.</param>
/// <param name="log">Receives Helm's warnings.</param>
internal sealed class DependencySwitches(GoMap values, string path, HelmLog log)
{
    /// <summary>The dependencies with <see cref="ChartDependency.Enabled"/> as the values have it.</summary>
    public IReadOnlyList<ChartDependency> Apply(IReadOnlyList<ChartDependency> dependencies)
    {
        // All tags are read before the first condition, so that warnings come in Helm's order.
        ChartDependency[] tagged = [.. dependencies.Select(dependency => dependency with { Enabled = ReadTags(dependency) })];
        return [.. tagged.Select(dependency => dependency with { Enabled = ReadCondition(dependency) ?? dependency.Enabled })];
    }

    private bool ReadTags(ChartDependency dependency)
    {
        if (values.Get("tags") is not GoMap tags)
        {
            return true;
        }

        (bool anyOn, bool anyOff) = (false, false);
        foreach (string tag in dependency.Tags.Where(tags.Contains))
        {
            switch (tags.Get(tag))
            {
                case true:
                    anyOn = true;
                    break;
                case false:
                    anyOff = true;
                    break;
                default:
                    log.Warn("returned non-bool value", ("tag", tag), ("chart", dependency.Name));
                    break;
            }
        }

        return anyOn || !anyOff;
    }

    private bool? ReadCondition(ChartDependency dependency)
    {
        foreach (string condition in dependency.Condition.Trim().Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ValueMaps.TryFindLeaf(values, path + condition, out object? value))
            {
                continue;
            }

            if (value is bool isOn)
            {
                return isOn;
            }

            log.Warn("returned non-bool value", ("path", condition), ("chart", dependency.Name));
        }

        return null;
    }
}
