using System.Collections.Concurrent;

namespace BuildTasks.Helm.Tests.Conformance;

/// <summary>Counts the cases of each group and prints <c>GROUP: N of M</c> when all have run.</summary>
public sealed class ConformanceScore : IDisposable
{
    private readonly ConcurrentDictionary<string, (int Passed, int All)> groups = new(StringComparer.Ordinal);

    /// <summary>Compares, counts, and fails the test unless the case is known to fail.</summary>
    internal void Check(string group, string name, string expected, string actual)
    {
        var passed = expected == actual;
        groups.AddOrUpdate(group, (passed ? 1 : 0, 1), (_, score) => (score.Passed + (passed ? 1 : 0), score.All + 1));
        if (!KnownFailures.Contains(name))
        {
            Assert.Equal(expected, actual);
        }
        else
        {
            Assert.False(passed, $"{name} passes: take it off known-failures.txt.");
        }
    }

    public void Dispose()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "conformance");
        Directory.CreateDirectory(folder);
        foreach (var (group, (passed, all)) in groups)
        {
            var line = $"{group}: {passed} of {all}";
            Console.WriteLine(line);
            File.WriteAllText(Path.Combine(folder, group + ".txt"), line + Environment.NewLine);
        }
    }
}
