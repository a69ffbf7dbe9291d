using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Rendering;

/// <summary>Texts of several YAML documents.</summary>
public static partial class ManifestText
{
    /// <summary>
    /// The documents that are not blank, without white space before them; three dashes at a line's beginning separate them, whatever follows.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Separator().Split(text.TrimStart()).Where(document => !string.IsNullOrWhiteSpace(document)).Select(document => document.TrimStart())];
    }

    [GeneratedRegex(@"^---[ \t]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
