using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering;

/// <summary>What <c>helm template</c> says of its arguments.</summary>
public sealed class ReadingArguments : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReadingArguments()
    {
        folder.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        folder.Write("web/templates/a.yaml", "name: {{ .Release.Name }}\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--timeout 5", "invalid argument \"5\" for \"--timeout\" flag: time: missing unit in duration \"5\"")]
    [InlineData("--timeout 5x", "invalid argument \"5x\" for \"--timeout\" flag: time: unknown unit \"x\" in duration \"5x\"")]
    [InlineData("--burst-limit x", "invalid argument \"x\" for \"--burst-limit\" flag: strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("--burst-limit 99999999999999999999", "invalid argument \"99999999999999999999\" for \"--burst-limit\" flag: strconv.ParseInt: parsing \"99999999999999999999\": value out of range")]
    [InlineData("--qps 1e99", "invalid argument \"1e99\" for \"--qps\" flag: strconv.ParseFloat: parsing \"1e99\": value out of range")]
    [InlineData("--labels ab", "invalid argument \"ab\" for \"-l, --labels\" flag: ab must be formatted as key=value")]
    [InlineData("-l a=1,b=2,c", "invalid argument \"a=1,b=2,c\" for \"-l, --labels\" flag: c must be formatted as key=value")]
    [InlineData("--debug=x", "invalid argument \"x\" for \"--debug\" flag: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("-f a\"b,c", "invalid argument \"a\\\"b,c\" for \"-f, --values\" flag: parse error on line 1, column 2: bare \" in non-quoted-field")]
    [InlineData("-f \"a", "invalid argument \"\\\"a\" for \"-f, --values\" flag: parse error on line 1, column 3: extraneous or missing \" in quoted-field")]
    [InlineData("-a \"a\"b", "invalid argument \"\\\"a\\\"b\" for \"-a, --api-versions\" flag: parse error on line 1, column 3: extraneous or missing \" in quoted-field")]
    [InlineData("--wait=soon", "invalid argument \"soon\" for \"--wait\" flag: invalid wait input \"soon\". Valid inputs are watcher, hookOnly, and legacy")]
    [InlineData("--dry-run=none", "invalid dry-run value (\"none\"). Must be \"server\" or \"client\"")]
    [InlineData("--dry-run=false", "invalid dry-run value (\"false\"). Must be \"server\" or \"client\"")]
    [InlineData("--dry-run=soon", "invalid dry-run value (\"soon\"). Must be \"none\", \"server\", or \"client\"")]
    [InlineData("--force-conflicts --force-replace", "if any flags in the group [force-replace force-conflicts] are set none of the others can be; [force-conflicts force-replace] were all set")]
    [InlineData("more --kube-version x", "invalid kube version 'x': could not parse \"x\" as version")]
    [InlineData("more", "expected at most two arguments, unexpected arguments: more")]
    [InlineData("--verify", "--verify is not supported: charts are rendered without a cluster, a network and other programs; leave it out")]
    [InlineData("--dry-run=server", "--dry-run=server is not supported: charts are rendered without a cluster, a network and other programs; leave it out")]
    public void Refuses_what_helm_refuses(string arguments, string message)
        => Assert.Equal(new CommandOutput("", "", $"Error: {message}\n", 1), Run(arguments));

    [Theory]
    [InlineData("--atomic", "Flag --atomic has been deprecated, use --rollback-on-failure instead")]
    [InlineData("--force", "Flag --force has been deprecated, use --force-replace instead")]
    [InlineData("--hide-notes", "Flag --hide-notes has been deprecated, this flag has no effect for 'helm template' and will be removed in Helm 5")]
    [InlineData("--dry-run", "level=WARN msg=\"--dry-run is deprecated and should be replaced with '--dry-run=client'\"")]
    [InlineData("--dry-run=true", "level=WARN msg=\"boolean '--dry-run=true' flag is deprecated and must be replaced with '--dry-run=client'\"")]
    [InlineData("--wait=true", "level=WARN msg=\"--wait=true is deprecated (boolean value) and can be replaced with --wait=watcher\"")]
    [InlineData("--wait=false --atomic", "level=WARN msg=\"--wait=false is deprecated (boolean value) and can be replaced with --wait=hookOnly\"\nFlag --atomic has been deprecated, use --rollback-on-failure instead")]
    public void Warns_of_flags_that_are_out_of_date(string arguments, string warning)
        => Assert.Equal((0, warning + "\n"), (Run(arguments).ExitCode, Run(arguments).Errors));

    [Fact]
    public void Says_nothing_of_flags_out_of_date_when_the_arguments_are_wrong()
        => Assert.Equal("Error: unknown flag: --next\n", Run("--atomic --next").Errors);

    [Theory]
    [InlineData("-f \"web/Chart.yaml\",web/Chart.yaml")]
    [InlineData("-v 3 --qps 0x1p-2 --burst-limit 0x10 --timeout -1h1.5s --labels a=1")]
    public void Takes_what_helm_takes(string arguments) => Assert.Equal((0, ""), (Run(arguments).ExitCode, Run(arguments).Errors));

    [Theory]
    [InlineData("{{ \"ABC\" | lower }}-{{ add 1 2 }}", "---\n# Source: web/templates/a.yaml\nname: abc-3\n\n", "")]
    [InlineData("{{ fail \"no\" }}", "", "Error: template: name-template:1:3: executing \"name-template\" at <fail \"no\">: error calling fail: no\n")]
    [InlineData("{{ toYaml 1 }}", "", "Error: template: name-template:1: function \"toYaml\" not defined\n")]
    [InlineData("{{ include \"a\" . }}", "", "Error: template: name-template:1: function \"include\" not defined\n")]
    public void Makes_names_with_the_functions_of_sprig_alone(string template, string output, string errors)
    {
        CommandOutput run = HelmTemplate.Run(["web", "--name-template", template], folder.Root);

        Assert.Equal((output.TrimEnd('\n'), errors), (run.Output.TrimEnd('\n'), run.Errors));
    }

    [Fact]
    public void Says_where_it_cannot_write()
    {
        folder.Write("taken", "a file");

        CommandOutput run = Run("--output-dir taken/out");

        Assert.StartsWith("Error: taken/out/web/templates/a.yaml cannot be written: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("; name another folder with --output-dir\n", run.Errors, StringComparison.Ordinal);
    }

    private CommandOutput Run(string arguments) => HelmTemplate.Run(["rel", "web", .. arguments.Split(' ')], folder.Root);
}
