using System.Collections;
using System.Runtime.InteropServices;
using BuildTasks.Action;

using CancellationTokenSource stop = new();

// GitHub ends a cancelled step with SIGINT and, 7.5 s later, SIGTERM; container engines begin with SIGTERM. The run cleans up and ends by itself.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

#pragma warning disable RS0030 // The program's entrance is where the ambient environment comes in.
Dictionary<string, string> environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? string.Empty, StringComparer.Ordinal);
#pragma warning restore RS0030
return await ActionRun.RunAsync(Console.Out, environment, stop.Token).ConfigureAwait(false);
