using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests;

public class ReferencesOfTheProduct
{
    [Theory]
    [InlineData("BuildTasks.GoTemplates", "")]
    [InlineData("BuildTasks.Helm", "BuildTasks.GoTemplates")]
    [InlineData("BuildTasks", "BuildTasks.GoTemplates BuildTasks.Helm")]
    [InlineData("BuildTasks.Nuke", "BuildTasks BuildTasks.Helm")]
    [InlineData("Cake.BuildTasks", "BuildTasks BuildTasks.Helm")]
    [InlineData("BuildTasks.Cli", "BuildTasks BuildTasks.Helm BuildTasks.GoTemplates")]
    [InlineData("BuildTasks.Action", "BuildTasks BuildTasks.Helm")]
    public void Point_one_way(string name, string allowed)
    {
        using ProductAssembly product = ProductAssembly.Open(name);

        IEnumerable<string> references = product.Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("BuildTasks", StringComparison.Ordinal));

        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("Oci", "")]
    [InlineData("Git", "")]
    [InlineData("Yaml", "")]
    [InlineData("Reports", "")]
    [InlineData("GitOps", "Git Yaml Oci")]
    [InlineData("Forges", "Git GitOps")]
    public void Of_a_leaf_of_the_library_lead_to_no_step_and_no_stranger(string leaf, string allowed)
    {
        string folder = Path.Combine(RepositoryRoot.Find(), "src", "BuildTasks", leaf);
        string[] leaves = ["Oci", "Git", "Yaml", "Reports", "GitOps", "Forges", "Steps", "Planning", "Versioning", "Linting"];

        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture;
            MatchCollection usings = Regex.Matches(File.ReadAllText(file), @"^using BuildTasks\.(?<leaf>\w+)", Options, TimeSpan.FromSeconds(1));
            IEnumerable<string> used = usings.Select(match => match.Groups["leaf"].Value);
            Assert.Empty(used.Intersect(leaves).Except([leaf, .. allowed.Split(' ')]).Select(stranger => $"{file} uses {stranger}"));
        }
    }
}
