namespace BuildTasks.Helm.Rendering;

/// <summary>One document of a rendered file.</summary>
/// <param name="Path">The path of the template that made it, such as <c>web/templates/service.yaml</c>.</param>
/// <param name="Kind">Its kind; empty when it does not say.</param>
/// <param name="Content">Its text.</param>
public sealed record Manifest(string Path, string Kind, string Content)
{
    /// <summary>When it is applied, for a hook, such as <c>pre-install</c> or <c>test</c>; empty for an ordinary manifest.</summary>
    public IReadOnlyList<string> HookEvents { get; init; } = [];

    /// <summary>Whether it is a hook.</summary>
    public bool IsHook => HookEvents.Count > 0;

    /// <summary>Whether it is a hook that <c>helm test</c> runs.</summary>
    public bool IsTest => HookEvents.Contains(TestEvent);

    internal const string TestEvent = "test";

    internal string ToDocument() => $"---\n# Source: {Path}\n{Content}\n";
}
