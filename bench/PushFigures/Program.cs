using System.Diagnostics;
using BuildTasks.Fakes;
using PushFigures;

// Without arguments: starts a registry and measures each figure in a process of its own, whose peak memory then is the figure's.
// With arguments: measures one figure and prints it.
if (args is [var figure, var registry, var folder])
{
    await Figure.MeasureAsync(figure, registry, folder);
    return 0;
}

using TemporaryFolder charts = new();
await using DockerRegistry docker = await DockerRegistry.StartPlainAsync();
Console.WriteLine("| figure | value | processor time | peak memory |");
Console.WriteLine("| --- | --- | --- | --- |");
foreach (string name in Figure.Names)
{
    Stopwatch watch = Stopwatch.StartNew();
    CommandResult result = await Shell.RunAsync(charts.Root, Environment.ProcessPath!, [name, $"oci://{docker.Host}/charts", charts.Root]);
    Console.Write(result.Output.Replace("{time}", $"{watch.Elapsed.TotalSeconds:0.00} s", StringComparison.Ordinal));
    if (result.ExitCode != 0)
    {
        Console.Error.Write(result.Error);
        return 1;
    }
}

return 0;
