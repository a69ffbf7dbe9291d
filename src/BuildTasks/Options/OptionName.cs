using System.Text;

namespace BuildTasks;

/// <summary>An option's name in the spelling of each front, all derived from the property's name.</summary>
/// <param name="Property">The property, such as <c>GitOpsRepository</c>.</param>
public readonly record struct OptionName(string Property)
{
    /// <summary>Command line and action input: <c>gitops-repository</c>.</summary>
    public string Kebab => string.Join('-', Words());

    /// <summary>Key in buildtasks.yaml: <c>gitopsRepository</c>.</summary>
    public string Camel => string.Concat(Words().Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Environment variable: <c>BUILDTASKS_GITOPS_REPOSITORY</c>.</summary>
    public string Variable => "BUILDTASKS_" + string.Join('_', Words()).ToUpperInvariant();

    /// <inheritdoc/>
    public override string ToString() => Kebab;

    private IEnumerable<string> Words()
    {
        // GitOps and GitHub are one word each to everybody who types them.
        string name = Property.Replace("GitOps", "Gitops", StringComparison.Ordinal).Replace("GitHub", "Github", StringComparison.Ordinal);
        StringBuilder word = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        yield return word.ToString();
    }
}
