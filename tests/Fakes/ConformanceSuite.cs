using System.Collections.Concurrent;

namespace BuildTasks.Fakes;

/// <summary>The answers of real Helm that this project is held to: tests/conformance, or the folder that BUILDTASKS_CONFORMANCE names.</summary>
public static class ConformanceSuite
{
    public static string Root { get; } = FindRoot();

    /// <summary>The files of a group, such as <c>lint/expected/*.json</c>, in the order of their names; none when the suite lacks the group.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        string path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("BUILDTASKS_CONFORMANCE") is { Length: > 0 } other)
        {
            return Path.GetFullPath(other);
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "tests", "conformance");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("tests/conformance is not above " + AppContext.BaseDirectory);
    }
}

/// <summary>Counts the cases of a group as they pass and prints <c>GROUP: N of M</c> at the end. Derive one for each group as its class fixture.</summary>
public abstract class ConformanceTally(string group) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> cases = new(StringComparer.Ordinal);

    /// <summary>Runs a case; it counts as passed when <paramref name="run"/> returns.</summary>
    public async Task RunAsync(string name, Func<Task> run)
    {
        cases[name] = false;
        await run();
        cases[name] = true;
    }

    public void Run(string name, Action run)
    {
        cases[name] = false;
        run();
        cases[name] = true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
        => Console.WriteLine($"{group}: {cases.Values.Count(passed => passed)} of {cases.Count}");
}
