using System.Text;
using BuildTasks.Helm.Charts;
using BuildTasks.Yaml;

namespace BuildTasks.Planning;

/// <summary>Changes the versions in a Chart.yaml, and not one other byte.</summary>
internal static class ChartYamlVersions
{
    /// <summary>The file with its own versions and those of its local dependencies.</summary>
    /// <param name="chartYaml">Chart.yaml.</param>
    /// <param name="version">The chart's version and appVersion; null keeps both.</param>
    /// <param name="pins">Versions of dependencies.</param>
    public static ChartFile Edit(ChartFile chartYaml, ResolvedVersion? version, IReadOnlyList<VersionPin> pins)
    {
        string before = Encoding.UTF8.GetString(chartYaml.Data.Span);
        string after = Edit(before, version, pins);
        return after == before ? chartYaml : chartYaml with { Data = Encoding.UTF8.GetBytes(after) };
    }

    /// <summary>The text with its own versions and those of its local dependencies.</summary>
    public static string Edit(string text, ResolvedVersion? version, IReadOnlyList<VersionPin> pins)
    {
        if (version is { Changed: true })
        {
            text = Edit(text, version);
        }

        if (pins.Count == 0)
        {
            return text;
        }

        YamlText yaml = YamlText.Parse(text, "Chart.yaml");
        YamlNode[] dependencies = [.. ((YamlMapping)yaml.Documents[0]).Items("dependencies")];
        YamlEdit edit = new(yaml, "Chart.yaml");
        foreach (VersionPin pin in pins)
        {
            edit.Replace(((YamlMapping)dependencies[pin.Index]).Scalar("version")!, pin.Version);
        }

        return edit.Apply();
    }

    private static string Edit(string text, ResolvedVersion version)
    {
        try
        {
            return ChartYamlEdit.Set(text, version.Version, version.AppVersion.Length > 0 ? version.AppVersion : null);
        }
        catch (ChartException failure)
        {
            throw new BuildTaskException(
                $"the version cannot be changed in place ({failure.Message}): write it on a line of its own, such as 'version: 1.2.3'.",
                failure)
            {
                File = version.Chart.Path + "/Chart.yaml",
            };
        }
    }
}
