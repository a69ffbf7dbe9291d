using System.Diagnostics;
using System.Globalization;
using BuildTasks;
using BuildTasks.GitOps;

// BuildTasks.BumpScan FOLDER CHART: bumps CHART of ghcr.io/acme/charts to 2.0.0 in FOLDER, without writing, and says what it took.
long start = Stopwatch.GetTimestamp();
PublishedChart published = new(args[1], "2.0.0", Digest: null, "ghcr.io/acme/charts");
BumpEdit edit = BumpEdit.Compute(args[0], [published], new GitOpsTarget(), CancellationToken.None);
TimeSpan took = Stopwatch.GetElapsedTime(start);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{edit.Changes.Count} versions in {edit.Files.Count} files, {took.TotalMilliseconds:0} ms without the runtime's start"));
