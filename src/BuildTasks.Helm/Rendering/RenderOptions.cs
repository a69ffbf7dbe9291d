using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>What a chart is rendered with, besides its values.</summary>
public sealed record RenderOptions
{
    private static readonly FunctionTable DefaultFunctions = HelmFunctions.Create(new SprigEnvironment());

    /// <summary>The release.</summary>
    public ReleaseInfo Release { get; init; } = new();

    /// <summary>The cluster.</summary>
    public Capabilities Capabilities { get; init; } = Capabilities.Default;

    /// <summary>The functions of templates; by default those of <see cref="HelmFunctions"/> with the system's clock and randomness.</summary>
    public FunctionTable Functions { get; init; } = DefaultFunctions;

    /// <summary>What one template may use.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Whether values are checked against the charts' schemas; default true.</summary>
    public bool ValidatesSchema { get; init; } = true;

    /// <summary>
    /// Reads a schema at an http(s) URL that a chart's schema refers to; null when there is none. Default: null, which refuses such references.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?>? ReadRemoteSchema { get; init; }

    /// <summary>Whether <c>required</c> and <c>fail</c> only log, as in <c>helm lint</c>; default false.</summary>
    public bool IsLint { get; init; }

    /// <summary>Receives what Helm would log.</summary>
    public HelmLog Log { get; init; } = new();
}
