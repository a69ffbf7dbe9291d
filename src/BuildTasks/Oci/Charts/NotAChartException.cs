namespace BuildTasks.Oci;

/// <summary>A tag or digest names something else than a chart.</summary>
internal sealed class NotAChartException(OciReference reference, string content)
    : BuildTaskException($"'{reference}' holds {content}, not a chart. Check the reference.")
{
    /// <summary>What it names, such as <c>a container image</c>.</summary>
    public string Content { get; } = content;
}
