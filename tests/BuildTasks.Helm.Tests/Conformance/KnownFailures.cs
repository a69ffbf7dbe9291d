namespace BuildTasks.Helm.Tests.Conformance;

/// <summary>
/// Cases that cannot pass, with the reason: <c>known-failures.txt</c>, a line <c>NAME: REASON</c> each. They count as failed in the summary, and a
/// case that passes after all must be taken off the list.
/// </summary>
internal static class KnownFailures
{
    private static readonly Dictionary<string, string> Reasons = Read();

    public static bool Contains(string name) => Reasons.ContainsKey(name);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(KnownFailures).Assembly.GetManifestResourceStream("known-failures.txt")
            ?? throw new InvalidOperationException("known-failures.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
