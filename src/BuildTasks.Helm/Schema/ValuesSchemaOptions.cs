namespace BuildTasks.Helm.Schema;

/// <summary>What a chart's schema may use.</summary>
public sealed class ValuesSchemaOptions
{
    /// <summary>
    /// Reads a file of the chart by its name relative to the chart, for <c>$ref</c> to local files; null when there is no such file.
    /// Default: no files.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?> ReadChartFile { get; init; } = _ => null;

    /// <summary>
    /// Reads a schema at an absolute <c>http</c> or <c>https</c> URL; null when there is none. Default: null, which refuses remote
    /// references.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?>? ReadRemote { get; init; }

    /// <summary>Called when the schema has turned out to be JSON, before it is compiled. Default: null.</summary>
    internal Action? WhenParsed { get; init; }

    /// <summary>The draft of schemas without <c>$schema</c>: 4, 6, 7, 2019 or 2020. Default: 2020, as Helm.</summary>
    public int DefaultDraft { get; init; } = 2020;
}
