namespace BuildTasks.GitOps;

/// <summary>What happens to one <c>targetRevision</c>.</summary>
/// <param name="NewValue">The value to write; null when it stays.</param>
/// <param name="Reason">Why it stays; without meaning when it moves.</param>
/// <param name="Warning">What the user should know about it; null when all is well.</param>
internal sealed record RevisionVerdict(string? NewValue, KeptReason Reason, string? Warning)
{
    public static RevisionVerdict Move(string value, string? warning = null) => new(value, default, warning);

    public static RevisionVerdict Keep(KeptReason reason, string? warning = null) => new(null, reason, warning);
}
