namespace BuildTasks.Fakes;

/// <summary>
/// Cases of the conformance suite that cannot pass, with the reason: <c>known-failures.txt</c>, a line <c>NAME: REASON</c> each. They count as failed in
/// the summary, and a case that passes after all must be taken off the list.
/// </summary>
internal static class KnownFailures
{
    private static readonly Dictionary<string, string> Reasons = Read();

    /// <summary>Why a case cannot pass; null when it has to.</summary>
    public static string? ReasonFor(string name) => Reasons.GetValueOrDefault(name);

    private static Dictionary<string, string> Read()
    {
        using Stream stream = typeof(KnownFailures).Assembly.GetManifestResourceStream("known-failures.txt")
            ?? throw new InvalidOperationException("known-failures.txt is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
