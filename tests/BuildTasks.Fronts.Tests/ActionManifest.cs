using System.Text;

namespace BuildTasks.Fronts.Tests;

/// <summary>action.yml, as the options make it.</summary>
internal static class ActionManifest
{
    private static readonly (string Name, string Description)[] Outputs =
    [
        ("charts", "The charts that the run works on, as JSON for strategy.matrix; for version and package, the verb's result as JSON."),
        ("published", "References of the charts that are in a registry now, as a JSON list; a dry run adds none."),
        ("digests", "Manifest digests by reference, as a JSON object."),
        ("pull-requests", "Addresses of the open pull requests, as a JSON list."),
        ("changed", "true when a chart was pushed or the GitOps repository was changed, or would be in a dry run; for plan, when the run has charts; else false."),
    ];

    public static string Write()
    {
        StringBuilder yaml = new();
        yaml.Append("""
            # Made from the options records; a test compares it: BUILDTASKS_UPDATE_GOLDENS=1 ./build.sh test writes it anew.
            name: BuildTasks
            description: Publish Helm charts to OCI registries and bump Argo CD's targetRevision through a pull request.
            author: BuildTasks maintainers
            branding:
              icon: anchor
              color: blue
            inputs:
              verb:
                description: What to do - plan, lint, version, package, push, verify, bump or publish.
                default: publish
              config:
                description: The configuration file; without it, the nearest buildtasks.yaml up to the repository's root.
                default: ""

            """.ReplaceLineEndings("\n"));
        foreach (OptionDescriptor option in OptionCatalog.All)
        {
            string choices = option.Choices.Count > 0 ? $" One of {string.Join(", ", option.Choices)}." : string.Empty;
            string list = option.Kind == OptionKind.List ? " One on each line." : string.Empty;
            string meaning = option.DefaultText.Length > 0 ? $" [default: {option.DefaultText}]" : string.Empty;
            yaml.Append($"  {option.Name.Kebab}:\n    description: {Quote(option.Description + choices + list + meaning)}\n    default: \"\"\n");
        }

        yaml.Append("outputs:\n");
        foreach ((string name, string description) in Outputs)
        {
            yaml.Append($"  {name}:\n    description: {Quote(description)}\n");
        }

        // The release names the published image here, by digest.
        return yaml.Append("runs:\n  using: docker\n  image: Dockerfile\n").ToString();
    }

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
