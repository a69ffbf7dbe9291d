using System.Runtime.InteropServices;
using BuildTasks.Cli;

using CancellationTokenSource stop = new();

// The first signal lets the run clean up and end by itself; a second one ends it at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await CommandLine.RunAsync(args, Host.OfProcess(), stop.Token).ConfigureAwait(false);
