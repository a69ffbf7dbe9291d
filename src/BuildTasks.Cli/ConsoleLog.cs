using Spectre.Console;

namespace BuildTasks.Cli;

/// <summary>The log on stderr: plain lines in CI, colours and a status line on a terminal.</summary>
/// <param name="console">The console behind stderr.</param>
/// <param name="verbose">Whether details are shown.</param>
internal sealed class ConsoleLog(IAnsiConsole console, bool verbose) : IBuildLog
{
    private readonly Lock gate = new();
    private StatusContext? status;

    public void Write(BuildLogLevel level, string message)
    {
        if (level == BuildLogLevel.Debug && !verbose)
        {
            return;
        }

        (string prefix, Style style) = level switch
        {
            BuildLogLevel.Error => ("error: ", new Style(Color.Red)),
            BuildLogLevel.Warning => ("warning: ", new Style(Color.Yellow)),
            BuildLogLevel.Debug => (string.Empty, new Style(Color.Grey)),
            _ => (string.Empty, Style.Plain),
        };
        lock (gate)
        {
            console.Write(new Text(prefix + message + "\n", style));
        }
    }

    public void Progress(string activity, long done, long total)
    {
        lock (gate)
        {
            if (status is not null)
            {
                status.Status = Markup.Escape(total > 0 ? $"{activity} ({100 * done / total} %)" : activity);
            }
        }
    }

    /// <summary>Runs a piece of work with the status line under it, where there is a terminal to show one.</summary>
    public async Task<int> RunAsync(string activity, Func<Task<int>> work)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return await work().ConfigureAwait(false);
        }

        return await console.Status().StartAsync(Markup.Escape(activity), async context =>
        {
            status = context;
            try
            {
                return await work().ConfigureAwait(false);
            }
            finally
            {
                lock (gate)
                {
                    status = null;
                }
            }
        }).ConfigureAwait(false);
    }
}
