using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class TheExamples(CakeAddin addin) : InTheShop
{
    [Theory]
    [InlineData("Publish", "5 charts are in oci-layout:artifacts/registry\n")]
    [InlineData("Version", "web is at 2.3.1\n")]
    public async Task Of_cake_run_as_they_are(string target, string lastWords)
    {
        Shop.AddExample("cake");

        ScriptRun run = await addin.RunFileAsync(Path.Combine(Shop.Root, "build.cake"), $"--target={target}");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(lastWords, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Cake.BuildTasks/README.md")]
    public async Task In_a_readme_run_with_other_addresses(string readme)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), readme)).ReplaceLineEndings("\n");
        string script = Regex.Match(text, "(?<=```csharp\n)#addin.*?(?=```)", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value
            .Replace("oci://ghcr.io/acme/charts", "oci-layout:registry", StringComparison.Ordinal)
            .Replace("https://github.com/acme/gitops", "../gitops", StringComparison.Ordinal);
        Shop.Write("build.cake", script.Contains("RunTarget", StringComparison.Ordinal) ? script : script + "RunTarget(\"Publish\");\n");
        await Shop.AddGitOpsAsync();

        ScriptRun run = await addin.RunFileAsync(Path.Combine(Shop.Root, "build.cake"));

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(@"\nweb +2\.3\.1 +pushed +oci-layout:registry#web:2\.3\.1 +sha256:", run.Output);
    }
}
