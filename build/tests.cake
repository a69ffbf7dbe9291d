// Runs the tests of the solution and adds up what every project reports.

void RunTests(FilePath solution, DirectoryPath results, DirectoryPath conformance, string configuration)
{
    EnsureDirectoryExists(results);
    CleanDirectory(results);
    CleanDirectory(conformance);
    Exception failure = null;
    try
    {
        DotNetTest(solution.FullPath, new DotNetTestSettings
        {
            Configuration = configuration,
            NoBuild = true,
            Loggers = new[] { "trx", "console;verbosity=minimal" },
            ResultsDirectory = results,
        });
    }
    catch (CakeException exception)
    {
        // The sum is wanted of a failed run too.
        failure = exception;
    }

    Information("# How much of Helm's answers is ours too");
    foreach (var group in GetFiles(conformance + "/*.txt").OrderBy(file => file.FullPath, StringComparer.Ordinal))
    {
        Information("{0}", System.IO.File.ReadAllText(group.FullPath).TrimEnd());
    }

    var counters = GetFiles(results + "/*.trx")
        .Select(file => XDocument.Load(file.FullPath).Descendants().First(element => element.Name.LocalName == "Counters"))
        .ToList();
    int Sum(string name) => counters.Sum(counter => (int)counter.Attribute(name));
    var passed = Sum("passed");
    var failed = Sum("failed") + Sum("error") + Sum("timeout") + Sum("aborted");
    var skipped = Sum("total") - Sum("executed");
    if (counters.Count == 0 || passed == 0)
    {
        throw new CakeException("No test ran.");
    }

    var summary = $"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : "");
    System.IO.File.WriteAllText(results.CombineWithFilePath("summary.txt").FullPath, summary + "\n");
    Information("{0}", summary);
    if (failure != null)
    {
        throw failure;
    }
}
