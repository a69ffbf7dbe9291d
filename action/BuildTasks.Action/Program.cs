using BuildTasks.Action;

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    // GitHub ends a cancelled step with SIGINT; the run cleans up and ends by itself.
    pressed.Cancel = true;
    stop.Cancel();
};

#pragma warning disable RS0030 // The program's entrance is where the ambient environment comes in.
return await ActionRun.RunAsync(Console.Out, Environment.GetEnvironmentVariable, stop.Token).ConfigureAwait(false);
#pragma warning restore RS0030
