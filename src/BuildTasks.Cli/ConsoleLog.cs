using BuildTasks.Reports;
using Spectre.Console;

namespace BuildTasks.Cli;

/// <summary>The log on stderr: plain lines in CI, where a line must stay one line; colours and a status line on a terminal.</summary>
/// <param name="host">Whose stderr it is.</param>
/// <param name="verbose">Whether details are shown.</param>
internal sealed class ConsoleLog(Host host, bool verbose) : IBuildLog
{
    private readonly Lock gate = new();
    private StatusContext? status;

    public void Write(BuildLogLevel level, string message)
    {
        if (level == BuildLogLevel.Debug && !verbose)
        {
            return;
        }

        string prefix = level switch
        {
            BuildLogLevel.Error => "error: ",
            BuildLogLevel.Warning => "warning: ",
            _ => string.Empty,
        };
        string line = DisarmedText.Of(prefix + message);
        lock (gate)
        {
            if (host.Terminal is { } terminal)
            {
                terminal.Write(new Text(line + "\n", StyleOf(level)));
            }
            else
            {
                host.Error.WriteLine(line);
            }
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
    public Task<T> RunAsync<T>(string activity, Func<Task<T>> work)
        => host.Terminal is { Profile.Capabilities: { Interactive: true, Ansi: true } } terminal ? RunAsync(terminal, activity, work) : work();

    private async Task<T> RunAsync<T>(IAnsiConsole terminal, string activity, Func<Task<T>> work)
        => await terminal.Status().StartAsync(Markup.Escape(activity), async context =>
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

    private static Style StyleOf(BuildLogLevel level) => level switch
    {
        BuildLogLevel.Error => new Style(Color.Red),
        BuildLogLevel.Warning => new Style(Color.Yellow),
        BuildLogLevel.Debug => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
