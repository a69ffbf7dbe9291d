using System.Text;
using BuildTasks.Fakes;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Fronts.Tests;

/// <summary>The tables of docs/, which are made from what the code knows.</summary>
public sealed class ReferencePages
{
    private const string Origin = "<!-- Made from the code; a test compares it: BUILDTASKS_UPDATE_GOLDENS=1 ./build.sh test writes it anew. -->\n\n";

    [Fact]
    public void List_every_option_with_its_verbs_and_default() => GoldenFile.Matches("docs/options.md", Options());

    [Fact]
    public void List_every_lint_rule_with_its_switch() => GoldenFile.Matches("docs/lint-rules.md", LintRules());

    private static string Options()
    {
        StringBuilder page = new();
        page.Append("# Options\n\n").Append(Origin)
            .Append("One name everywhere: `--plain-http` on the command line, `plain-http` as the action's input, `BUILDTASKS_PLAIN_HTTP` in the environment, `plainHttp` in\n")
            .Append("`buildtasks.yaml`, `BuildTasksPlainHttp` as a NUKE parameter, `PlainHttp` on the options object in Cake. Secrets belong into the environment;\n")
            .Append("the file refuses them, and the arguments of a command can be seen by every user of the machine.\n\n")
            .Append("| option | verbs | default | meaning |\n| --- | --- | --- | --- |\n");
        foreach (OptionDescriptor option in OptionCatalog.All)
        {
            string[] verbs =
            [
                .. OptionCatalog.Verbs
                    .Where(verb => verb.Value.Any(other => other.Name.Property == option.Name.Property))
                    .Select(verb => verb.Key),
            ];
            string where = verbs.Length == OptionCatalog.Verbs.Count ? "all" : string.Join(", ", verbs);
            string choices = option.Choices.Count > 0 ? $" One of {string.Join(", ", option.Choices.Select(choice => $"`{choice}`"))}." : string.Empty;
            string kind = option.Kind switch { OptionKind.List => " May be said several times.", OptionKind.Secret => " A secret.", _ => string.Empty };
            page.Append($"| `{option.Name.Kebab}` | {where} | {Code(Default(option))} | {Cell(option.Description + choices + kind)} |\n");
        }

        return page.ToString();
    }

    private static string LintRules()
    {
        StringBuilder page = new();
        page.Append("# Lint rules\n\n").Append(Origin)
            .Append("The ids stand in every report. `--disable-rules ID` leaves a rule out, `--enable-rules ID` runs one that is off. Rules of Helm have Helm's severity and text;\n")
            .Append("`--output helm` shows them alone. `--strict` makes warnings fail the run.\n\n")
            .Append("| rule | severity | of | on | asks for | why, and what to do |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (LintRule rule in LintRuleCatalog.All)
        {
            string origin = rule.IsHelms ? "Helm" : "BuildTasks";
            string isOn = rule.IsOnByDefault ? "yes" : "no";
            page.Append($"| `{rule.Id}` | {rule.Severity.ToString().ToLowerInvariant()} | {origin} | {isOn} | {Cell(rule.Title)} | {Cell(rule.Help)} |\n");
        }

        return page.ToString();
    }

    private static string Default(OptionDescriptor option)
        => option.Kind == OptionKind.Switch && option.DefaultText.Length == 0 ? "false" : option.DefaultText;

    private static string Code(string text) => text.Length == 0 ? string.Empty : $"`{text}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
