using BuildTasks.Fakes;
using Spectre.Console;

namespace BuildTasks.Cli.Tests;

/// <summary>A terminal, where stdout, the log and a status line share the screen.</summary>
public sealed class ATerminal : InTheShop
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("plan")]
    [InlineData("lint --output json")]
    [InlineData("push --registries oci-layout:../out --destination ../packages")]
    public async Task Shows_the_whole_result_when_the_status_line_is_gone(string call)
    {
        using StringWriter screen = new();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });
        await CommandLineRun.InAsync(Shop.Root, call.Split(' '));
        CommandLineRun plain = await CommandLineRun.InAsync(Shop.Root, call.Split(' '));

        Host host = new(screen, screen, _ => null, Shop.Root) { Terminal = terminal };
        int exitCode = await CommandLine.RunAsync(call.Split(' '), host, CancellationToken.None);

        Assert.Equal(plain.ExitCode, exitCode);
        Assert.Contains(Escape, screen.ToString());
        Assert.EndsWith(plain.Out, screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, plain.Out);
    }
}
