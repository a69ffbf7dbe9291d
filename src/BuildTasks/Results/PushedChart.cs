namespace BuildTasks;

/// <summary>What a push did, or would do in a dry run.</summary>
public enum PushStatus
{
    /// <summary>The version is new in the registry.</summary>
    Pushed,

    /// <summary>The registry already has this version with the same files; nothing was sent.</summary>
    Unchanged,

    /// <summary>The version had other files and was replaced, as asked for.</summary>
    Replaced,
}

/// <summary>A chart after its push.</summary>
/// <param name="Name">The chart's name.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="Reference">Where the chart is: <c>oci://host/path/NAME:TAG</c> or <c>oci-layout:PATH#NAME:TAG</c>.</param>
/// <param name="Digest">The digest of the manifest that the tag names. In a dry run: that it would name.</param>
/// <param name="Status">What the push did.</param>
public sealed record PushedChart(string Name, string Version, string Reference, string Digest, PushStatus Status);
