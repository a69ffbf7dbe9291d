using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace BuildTasks.Nuke.Tests;

/// <summary>What a run says arrives in NUKE's log, which is Serilog's global one: here with a sink that writes lines as NUKE's console does.</summary>
public sealed class TheBuildLog : IDisposable
{
    private const string Password = "{x} o'clock\n";

    private readonly Sink sink = new();
    private readonly BuildContext context = new(new NukeBuildLog());

    public TheBuildLog()
    {
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(sink).CreateLogger();
        context.Log.AddSecretsOf(new PushOptions { Registry = new RegistryAccess { Password = new Secret(Password) } });
    }

    public void Dispose() => Log.CloseAndFlush();

    [Theory]
    [InlineData("the password is {x} o'clock\n.", "the password is ***.")]
    [InlineData("one line is\n{x} o'clock", "one line is\n***")]
    [InlineData("GET /?password=%7Bx%7D%20o%27clock%0A", "GET /?password=***")]
    [InlineData("Basic e3h9IG8nY2xvY2sK", "Basic ***")]
    public void Gets_no_secret_in_any_spelling(string message, string shown)
    {
        context.Log.Warning(message);

        Assert.Equal($"[WRN] {shown}\n", sink.Text);
    }

    [Theory]
    [InlineData("{Message} and {0} and {{x}} and {@Object:l}")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("100 % \"quoted\" \\ back")]
    [InlineData("")]
    public void Gets_messages_as_they_are_and_no_templates(string message)
    {
        context.Log.Information(message);

        Assert.Equal($"[INF] {message}\n", sink.Text);
    }

    [Theory]
    [InlineData("::error::from a chart", "| ::error::from a chart")]
    [InlineData(" \t::add-mask::e", "|  \t::add-mask::e")]
    [InlineData("a diff\n ::stop-commands::x\r\n::group::y\r::z", "a diff\n|  ::stop-commands::x\r\n| ::group::y\r| ::z")]
    [InlineData("here ##[command]rm", "here ## [command]rm")]
    [InlineData("##vso[task.setvariable variable=a]b ##TeamCity[message]", "## vso[task.setvariable variable=a]b ## TeamCity[message]")]
    [InlineData("std::string and a ## heading", "std::string and a ## heading")]
    public void Gets_no_commands_to_build_servers(string message, string shown)
    {
        context.Log.Information(message);

        // NUKE gives a template that begins with '::' or '##[' to GitHub's runner as it is.
        Assert.Equal("{Message:l}", Assert.Single(sink.Events).MessageTemplate.Text);
        Assert.Equal($"[INF] {shown}\n", sink.Text);
    }

    [Fact]
    public void Gets_details_at_the_level_that_only_a_verbose_build_shows()
    {
        context.Log.Debug("a");
        context.Log.Information("b");
        context.Log.Warning("c");
        context.Log.Error("d");

        Assert.Equal([LogEventLevel.Verbose, LogEventLevel.Information, LogEventLevel.Warning, LogEventLevel.Error], sink.Events.Select(line => line.Level));
    }

    [Fact]
    public void Gets_the_reason_of_a_failure_without_secrets_commands_and_stacks()
    {
        BuildTaskException failure = new("refused:\n::error::{x} o'clock", new IOException("{x} o'clock")) { File = "values.yaml", Line = 3 };

        // As NUKE does with what a target throws.
        Log.Error(new TargetFailedException(context.Log.Mask(failure).Message), "Target {TargetName} has thrown an exception", "PublishCharts");

        Assert.Equal("[ERR] Target PublishCharts has thrown an exception\nvalues.yaml:3: refused:\n| ::error::***\n", sink.Text);
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly MessageTemplateTextFormatter formatter = new("[{Level:u3}] {Message:l}{NewLine}{Exception}", CultureInfo.InvariantCulture);

        public List<LogEvent> Events { get; } = [];

        public string Text => string.Concat(Events.Select(Format));

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);

        private string Format(LogEvent logEvent)
        {
            using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
            formatter.Format(logEvent, text);
            return text.ToString();
        }
    }
}
