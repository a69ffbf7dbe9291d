using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>Calls and configuration files that cannot be meant. The golden files are what users get to read, all of it.</summary>
public sealed class SayingSomethingWrong : InTheShop
{
    private static readonly (string Situation, string Call)[] Calls =
    [
        ("nothing at all", ""),
        ("a mistyped verb", "plam"),
        ("a mistyped option of the program", "--verison"),
        ("a mistyped option", "push --sicne main"),
        ("an option's singular", "push --registry oci://ghcr.io/acme"),
        ("an option of other verbs", "package --dry-run"),
        ("a short option that is none", "push -x"),
        ("an option without its value", "push --registries"),
        ("an option said twice", "plan --since main --since origin/main"),
        ("a switch that is neither on nor off", "push --plain-http=maybe"),
        ("no whole number", "package --concurrency many"),
        ("a negative number", "package --concurrency -1"),
        ("a strategy that is none", "version --strategy guess"),
        ("a strategy without its version", "version --strategy explicit"),
        ("a strategy and a version that contradict each other", "version --strategy tag --chart-version 1.2.3"),
        ("an invalid version", "version --chart-version one"),
        ("a tag for a version", "push --chart-version v1.2.3"),
        ("an invalid channel", "version --channel pr_42"),
        ("a channel with build metadata", "version --channel pr+42"),
        ("a format that is none", "lint --output yaml"),
        ("a format of another verb", "plan --output sarif"),
        ("a registry without a scheme", "push --registries ghcr.io/acme"),
        ("a registry on a port that is none", "push --registries oci://ghcr.io:99999/acme"),
        ("a registry with a password", "push --registries oci://ada:open-sesame@ghcr.io/acme"),
        ("a registry in capitals", "push --registries oci://ghcr.io/Acme"),
        ("no reference", "verify"),
        ("a reference without a scheme", "verify web"),
        ("a reference without a version", "verify oci://ghcr.io/acme/charts/web"),
        ("several faults at once", "bump"),
        ("a user without a password", "push --username ada"),
        ("an author without a mail", "publish --gitops-repository ../gitops --commit-author Ada"),
        ("an author with an empty mail", "publish --gitops-repository ../gitops --commit-author Ada<>"),
        ("a mistyped rule", "lint --enable-rules mising-values"),
        ("a Kubernetes version that is none", "lint --kube-version latest"),
        ("a values file that is not there", "lint --values-files prod.yaml"),
        ("a configuration file that is not there", "plan --config ci.yaml"),
        ("a root that is not there", "plan --root shop"),
        ("no charts found", "plan deploy/*"),
        ("a mistyped chart", "plan charts/wen"),
        ("the folder of the charts", "plan charts"),
        ("a file of a chart", "push charts/web/values.yaml"),
        ("a mistyped base", "plan --since mian"),
    ];

    private static readonly (string Situation, string Text)[] Files =
    [
        ("an unknown key", "strict: true\nregistrys: [oci://x/y]\n"),
        ("a key in the spelling of the command line", "plain-http: true\n"),
        ("several faults at once", "concurrency: many\nstrategy: guess\n"),
        ("broken YAML", "charts: [charts/web\n"),
        ("a map for a list", "charts: {web: true}\n"),
        ("a list for a map", "- charts/web\n"),
        ("a key twice", "strict: true\nstrict: false\n"),
        ("a second document", "strict: true\n---\nforce: true\n"),
        ("a secret", "password: hunter2\n"),
    ];

    [Fact]
    public async Task In_a_call_names_the_value_and_the_remedy_and_touches_nothing()
    {
        Transcript transcript = new Transcript("wrong-calls").Hide(Shop.Root, "{shop}");
        foreach ((string situation, string call) in Calls)
        {
            string[] arguments = call.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            transcript.Add(situation, arguments, await CommandLineRun.InAsync(Shop.Root, arguments));
        }

        transcript.MatchesGolden();
        Assert.Equal(string.Empty, await Shop.Git.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task In_the_configuration_file_names_the_line()
    {
        Transcript transcript = new("wrong-files");
        foreach ((string situation, string text) in Files)
        {
            Shop.Write("buildtasks.yaml", text);
            string onOneLine = text.TrimEnd('\n').Replace("\n", " / ", StringComparison.Ordinal);
            transcript.Add($"{situation}: {onOneLine}", ["push"], await CommandLineRun.InAsync(Shop.Root, "push"));
        }

        transcript.MatchesGolden();
        Assert.Equal("?? buildtasks.yaml", await Shop.Git.GitAsync("status", "--porcelain"));
    }
}
