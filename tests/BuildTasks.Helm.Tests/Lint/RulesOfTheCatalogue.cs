using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Helm.Tests.Lint;

/// <summary>The catalogue of rules against what the linter emits.</summary>
public sealed class RulesOfTheCatalogue
{
    [Fact]
    public void Every_finding_about_the_conformance_charts_has_a_rule_there()
    {
        SortedSet<string> emitted = new(StringComparer.Ordinal);
        foreach (string chart in Directory.EnumerateDirectories(ConformanceSuite.File("lint/charts")))
        {
            emitted.UnionWith(Ids(chart));
        }

        Assert.True(emitted.Count > 20, string.Join(", ", emitted));
        Assert.DoesNotContain(emitted, id => LintRuleCatalog.Find(id) is null);
    }

    [Fact]
    public void Ids_are_unique_and_stable_words()
    {
        Assert.Equal(LintRuleCatalog.All.Count, LintRuleCatalog.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(LintRuleCatalog.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Id));
    }

    [Fact]
    public void Every_rule_says_what_it_asks_for_and_what_to_do()
        => Assert.All(LintRuleCatalog.All, rule =>
        {
            Assert.NotEmpty(rule.Title);
            Assert.DoesNotContain('\n', rule.Title);
            Assert.EndsWith(".", rule.Help, StringComparison.Ordinal);
        });

    private static IEnumerable<string> Ids(string chart)
    {
        try
        {
            return ChartLinter.Lint(chart, new LintSettings()).Findings.Select(finding => finding.RuleId);
        }
        catch (ChartException)
        {
            // Nothing there to lint.
            return [];
        }
    }
}
