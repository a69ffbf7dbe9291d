namespace BuildTasks;

/// <summary>A chart version that is in a registry.</summary>
/// <param name="Name">The chart's name.</param>
/// <param name="Version">The chart's version as Chart.yaml has it, with <c>+</c> before build metadata.</param>
/// <param name="Digest">The manifest's digest, <c>sha256:...</c>; null when it is not known, and then pinned sources cannot follow.</param>
/// <param name="Registry">Where the chart is, without the name: <c>host/path</c> or <c>oci-layout:PATH</c>.</param>
public sealed record PublishedChart(string Name, string Version, string? Digest, string Registry)
{
    /// <summary>True for a chart of type library: nothing installs it by itself, so it needs no place in the GitOps repository.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Where the chart is, without its version.</summary>
    internal string Place => Registry.StartsWith("oci-layout:", StringComparison.Ordinal) ? $"{Registry}#{Name}" : $"{Registry}/{Name}";

    /// <summary>The chart's reference, as <see cref="PushedChart.Reference"/> spells it.</summary>
    internal string Reference
        => (Registry.StartsWith("oci-layout:", StringComparison.Ordinal) ? $"{Registry}#{Name}" : $"oci://{Registry}/{Name}") + $":{Version.Replace('+', '_')}";
}
