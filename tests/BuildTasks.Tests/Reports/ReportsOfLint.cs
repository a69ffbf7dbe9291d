using BuildTasks.Helm.Lint;
using BuildTasks.Reports;

namespace BuildTasks.Tests.Reports;

/// <summary>Lint's reports for people, for Helm's readers and for GitHub.</summary>
public sealed class ReportsOfLint
{
    [Fact]
    public void Text_has_places_that_terminals_make_links_of()
        => Assert.Equal(
            """
            charts/web/Chart.yaml: info chart-icon: icon is recommended
            charts/web/Chart.yaml:3:1: warning chart-maintainers: a, b: 100%
                second line
            charts/web/templates/my file.yaml:7: error template-render: <bad> & ESC[31mredESC[0m

            charts/gone: error: there is no Chart.yaml

            3 charts linted: 2 errors, 1 warning, 1 recommendation; 2 charts failed

            """.ReplaceLineEndings("\n").Replace("ESC", "\u001b", StringComparison.Ordinal),
            LintReports.Write(LintSamples.Mixed, "text"));

    [Fact]
    public void Text_of_a_clean_run_is_one_line()
        => Assert.Equal("1 chart linted: nothing to complain about\n", LintText.Write(LintSamples.Clean));

    [Fact]
    public void Text_says_when_warnings_failed_the_run()
    {
        LintResult result = new([new LintedChart("web", ".", [new Finding(FindingSeverity.Warning, "x", "values.yaml", "m")])], Strict: true);

        Assert.Equal("values.yaml: warning x: m\n\n1 chart linted: 1 warning; 1 chart failed (warnings are errors)\n", LintText.Write(result));
    }

    [Fact]
    public void Helm_s_text_is_Helm_s()
        => Assert.Equal(
            """
            ==> Linting charts/web
            [INFO] Chart.yaml: icon is recommended
            [WARNING] Chart.yaml: a, b: 100%
            second line
            [ERROR] templates/my file.yaml: <bad> & ESC[31mredESC[0m

            ==> Linting charts/api

            ==> Linting charts/gone
            Error there is no Chart.yaml


            """.ReplaceLineEndings("\n").Replace("ESC", "\u001b", StringComparison.Ordinal),
            LintReports.Write(LintSamples.Mixed, "helm"));

    [Fact]
    public void Helm_s_quiet_text_leaves_clean_charts_and_recommendations_out()
    {
        LintedChart first = LintSamples.Mixed.Charts[0];
        LintResult result = new([first with { Findings = [.. first.Findings.Take(2)] }, LintSamples.Mixed.Charts[1]], Strict: false);

        Assert.Equal(
            "==> Linting charts/web\n[WARNING] Chart.yaml: a, b: 100%\nsecond line\n\n2 chart(s) linted, 0 chart(s) failed\n",
            LintHelmText.Write(result, quiet: true));
        Assert.Equal(string.Empty, LintHelmText.Write(LintSamples.Clean, quiet: true));
    }

    [Fact]
    public void A_failed_run_says_so_in_Helm_s_words()
    {
        Assert.Equal("3 chart(s) linted, 2 chart(s) failed", LintSamples.Mixed.Failure);
        Assert.Null(LintSamples.Clean.Failure);
    }

    [Fact]
    public void Annotations_cannot_be_broken_out_of()
        => Assert.Equal(
            """
            ::notice file=charts/web/Chart.yaml,title=chart-icon::icon is recommended
            ::warning file=charts/web/Chart.yaml,line=3,col=1,title=chart-maintainers::a, b: 100%25%0Asecond line
            ::error file=charts/web/templates/my file.yaml,line=7,title=template-render::<bad> & ESC[31mredESC[0m
            ::error file=charts/gone,title=gone::there is no Chart.yaml

            """.ReplaceLineEndings("\n").Replace("ESC", "\u001b", StringComparison.Ordinal),
            LintReports.Write(LintSamples.Mixed, "github"));

    [Fact]
    public void Annotations_escape_their_properties()
    {
        LintResult result = new([new LintedChart("web", "a,b:c%\r\nd", [new Finding(FindingSeverity.Error, "x", "Chart.yaml", "::error::no")])], Strict: false);

        Assert.Equal("::error file=a%2Cb%3Ac%25%0D%0Ad/Chart.yaml,title=x::::error::no\n", LintAnnotations.Write(result));
    }

    [Fact]
    public void An_unknown_format_is_refused()
        => Assert.Equal(
            "'xml' is no format of lint's report; use one of text, helm, sarif, junit, github.",
            Assert.Throws<OptionsException>(() => LintReports.Write(LintSamples.Clean, "xml")).Message);
}
