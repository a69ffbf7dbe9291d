using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>
/// Keeps what a run writes out of the charts that it packs: each run would pack what the run before has left, and no digest would ever be the same.
/// </summary>
internal static class OutputFolders
{
    /// <param name="plan">The charts.</param>
    /// <param name="options">Where packages go.</param>
    /// <param name="context">The run.</param>
    /// <param name="further">Other places that the run writes to, each with its option.</param>
    /// <exception cref="OptionsException">A place is in a chart, and not left out by its .helmignore.</exception>
    public static void RequireOutside(ChartPlan plan, PackageOptions options, BuildContext context, params IEnumerable<(string Option, string Folder)> further)
    {
        (string Option, string Folder)[] outputs = [("--destination", options.Destination), .. further];
        IEnumerable<string> packed =
            from output in outputs
            from chart in plan.All.Concat(plan.Inside)
            where Packs(chart, RealPath.Of(context.Resolve(output.Folder)))
            select $"{output.Option} '{output.Folder}' is inside the chart '{chart.Path}' and would become part of its next package: "
                + $"list it in the chart's {HelmIgnore.FileName}, or name a folder outside.";
        string[] faults = [.. packed];
        if (faults.Length > 0)
        {
            throw new OptionsException(faults);
        }
    }

    /// <summary>The image layouts on disk that charts are pushed to.</summary>
    public static IEnumerable<(string Option, string Folder)> Layouts(PushOptions options)
        => options.Registries
            .Select(Oci.OciReference.ParseRegistry)
            .Select(reference => reference.Registry)
            .OfType<Oci.LayoutFolder>()
            .Select(layout => ("--registries", layout.Path));

    private static bool Packs(PlannedChart chart, string folder)
    {
        string inside = Path.GetRelativePath(RealPath.Of(chart.Directory), folder).Replace('\\', '/');
        return inside != ".." && !inside.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(inside)
            && !ChartFolder.ReadIgnore(chart.Directory).IgnoresFile($"{inside}/{chart.Name}-{chart.Version}.tgz");
    }
}
