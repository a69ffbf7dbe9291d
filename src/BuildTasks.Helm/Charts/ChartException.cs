namespace BuildTasks.Helm.Charts;

/// <summary>A chart that cannot be read or packed. The message is Helm's own where Helm has one.</summary>
public sealed class ChartException : BuildTaskException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What is wrong with the chart.</param>
    public ChartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the failure with its technical cause.</summary>
    /// <param name="message">What is wrong with the chart.</param>
    /// <param name="innerException">The cause.</param>
    public ChartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether Helm lets in what is refused here.</summary>
    internal bool IsStricterThanHelm { get; init; }
}
