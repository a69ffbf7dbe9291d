using System.Collections.Concurrent;
using System.Text;
using Xunit;

namespace BuildTasks.Fakes;

/// <summary>
/// Counts the cases of each group. When all have run, artifacts/conformance/GROUP.txt says <c>GROUP: N of M</c> and lists the failing cases with
/// what Helm says and what we say; the build prints those files.
/// </summary>
public sealed class ConformanceScore : IDisposable
{
    private readonly ConcurrentDictionary<(string Group, string Name), string?> failures = new();

    /// <summary>The folder of the groups' files.</summary>
    public static string Folder => Path.Combine(RepositoryRoot.Find(), "artifacts", "conformance");

    /// <summary>Compares, counts, and fails the test unless the case is on the list of those that cannot pass.</summary>
    /// <param name="group">The group, such as <c>sprig-math</c>.</param>
    /// <param name="name">The case; unique in its group.</param>
    /// <param name="expected">Helm's answer.</param>
    /// <param name="actual">Ours.</param>
    public void Check(string group, string name, string expected, string actual)
    {
        bool passed = expected == actual;
        string? known = KnownFailures.ReasonFor(name);
        string? difference = passed ? null : $"--- {name}{(known is null ? "" : $" (known: {known})")}\n--- Helm:\n{expected}\n--- BuildTasks:\n{actual}\n";
        failures[(group, name)] = difference;
        if (known is null)
        {
            Assert.True(passed, difference);
        }
        else
        {
            Assert.False(passed, $"{name} passes: take it off known-failures.txt.");
        }
    }

    public void Dispose()
    {
        Directory.CreateDirectory(Folder);
        IEnumerable<IGrouping<string, KeyValuePair<(string Group, string Name), string?>>> groups = failures
            .GroupBy(entry => entry.Key.Group, StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<(string Group, string Name), string?>> group in groups)
        {
            StringBuilder text = new($"{group.Key}: {group.Count(entry => entry.Value is null)} of {group.Count()}\n");
            foreach (((string Group, string Name) _, string? difference) in group.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal))
            {
                text.Append(difference);
            }

            File.WriteAllText(Path.Combine(Folder, group.Key + ".txt"), text.ToString());
        }
    }
}
