namespace BuildTasks.GitOps;

/// <summary>A source, and the published chart that it names.</summary>
internal sealed class SourceUse
{
    private readonly (PublishedChart Chart, SourceForm Form)? match;

    public SourceUse(ChartSource source, (PublishedChart Chart, SourceForm Form)? match)
    {
        Source = source;
        this.match = match;
    }

    public ChartSource Source { get; }

    /// <summary>True when the source names a published chart; only then are <see cref="Chart"/> and <see cref="Form"/> there.</summary>
    public bool IsOurs => match is not null;

    public PublishedChart Chart => match!.Value.Chart;

    public SourceForm Form => match!.Value.Form;
}
