// Runs tests and adds up what every project reports.

void TestSolution(FilePath solution, DirectoryPath results, DirectoryPath conformance, string configuration)
{
    foreach (var folder in new[] { results, conformance })
    {
        EnsureDirectoryExists(folder);
        CleanDirectory(folder);
    }

    try
    {
        RunTests(solution, results, configuration);
    }
    finally
    {
        Information("# How much of Helm's answers is ours too");
        foreach (var group in GetFiles(conformance + "/*.txt").OrderBy(file => file.FullPath, StringComparer.Ordinal))
        {
            Information("{0}", System.IO.File.ReadAllText(group.FullPath).TrimEnd());
        }

        // The sum is wanted of a failed run too.
        WriteSum(results);
    }
}

void RunTests(FilePath tests, DirectoryPath results, string configuration, IDictionary<string, string> environment = null, string filter = null)
    => DotNetTest(tests.FullPath, new DotNetTestSettings
    {
        Configuration = configuration,
        NoBuild = true,
        Filter = filter,
        Loggers = new[] { "trx", "console;verbosity=minimal" },
        ResultsDirectory = results,
        EnvironmentVariables = environment ?? new Dictionary<string, string>(),
    });

// The sum of all reports in the folder, as summary.txt.
void WriteSum(DirectoryPath results)
{
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
}
