using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using BuildTasks.Git;

namespace BuildTasks.Forges;

/// <summary>A pull request of the local forge: Markdown with YAML front matter.</summary>
/// <param name="Text">The whole file.</param>
internal sealed partial record LocalPullRequest(string Text)
{
    /// <summary>The state of one that waits to be merged.</summary>
    public const string Opened = "open";

    /// <summary>The state that a person writes to decline it.</summary>
    public const string Closed = "closed";

    private const string Superseded = "superseded";

    /// <summary>Its state; empty when the file has none.</summary>
    public string State => StateLine().Match(Text).Groups["state"].Value;

    /// <summary>Its title.</summary>
    public string Title => TitleLine().Match(Text).Groups["title"].Value;

    /// <summary>Which chart versions it brings.</summary>
    public PullRequestSubject? Subject => PullRequestSubject.Read(Text);

    /// <summary>Whether it wants to merge into a repository.</summary>
    public bool IsOf(GitRemote remote) => Text.Contains($"\nrepository: {Quoted(remote.Url)}\n", StringComparison.Ordinal);

    /// <summary>A new one.</summary>
    public static LocalPullRequest Open(GitRemote remote, PullRequestText text) => new(
        $"""
        ---
        state: {Opened}
        repository: {Quoted(remote.Url)}
        branch: {Quoted(text.Branch)}
        base: {Quoted(text.Base)}
        labels: [{string.Join(", ", text.Labels.Select(Quoted))}]
        draft: {(text.Draft ? "true" : "false")}
        ---

        # {text.Title}

        {text.Body}
        """.ReplaceLineEndings("\n").TrimEnd() + "\n");

    /// <summary>Reads a file; null when there is none.</summary>
    public static async Task<LocalPullRequest?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        return new LocalPullRequest(text.ReplaceLineEndings("\n"));
    }

    /// <summary>This one, closed by the tool in favour of another.</summary>
    public LocalPullRequest SupersededBy(string other)
        => new($"{PullRequestSubject.Unmark(StateLine().Replace(Text, $"state: {Superseded}", 1))}\n\nSuperseded by {other}.\n");

    /// <summary>Writes the file, all or nothing.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        string partial = $"{path}.partial";
        try
        {
            await File.WriteAllTextAsync(partial, Text, cancellationToken).ConfigureAwait(false);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // A JSON string is a YAML double-quoted scalar.
    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex("^state: *(?<state>[a-z]+) *$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex StateLine();

    [GeneratedRegex("^# (?<title>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TitleLine();
}
