using BuildTasks.Helm.Lint.ChartTesting;

namespace BuildTasks.Helm.Tests.Lint.ChartTesting;

public sealed class KeysOfCharts
{
    [Fact]
    public void Helm_s_keys_are_known()
        => Assert.Empty(UnknownKeysRule.Check(
            """
            apiVersion: v2
            name: a
            version: 1.0.0
            maintainers:
            - name: Ada
              email: ada@example.com
            dependencies:
            - name: b
              version: 1.x
              repository: file://../b
              import-values: [data]
            annotations:
              anything: goes
            """));

    [Fact]
    public void Others_are_errors_in_the_order_of_their_lines()
        => Assert.Equal(
            [
                "2:1 'engine' is no key of Chart.yaml; remove it, or move it below 'annotations'",
                "3:1 'appversion' is no key of Chart.yaml; did you mean 'appVersion'?",
                "6:3 'mail' is no key of an entry of 'maintainers'; known keys are name, email, url",
                "8:3 'Name' is no key of an entry of 'dependencies'; did you mean 'name'?",
            ],
            UnknownKeysRule.Check(
                """
                name: a
                engine: gotpl
                appversion: "1"
                maintainers:
                - name: Ada
                  mail: a@b
                dependencies:
                - Name: b
                """).Select(finding => $"{finding.Line}:{finding.Column} {finding.Message}"));
}
