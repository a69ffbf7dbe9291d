using System.Globalization;
using System.Text.RegularExpressions;
using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>Whose name a commit carries: the options' author, else as git is set up, else the tool's own.</summary>
internal static partial class CommitIdentity
{
    private const string ToolName = "BuildTasks";
    private const string ToolMail = "buildtasks@noreply.invalid";

    /// <summary>The variables of <c>git commit</c> that name author and committer, and the time.</summary>
    /// <exception cref="OptionsException"><see cref="GitOpsTarget.CommitAuthor"/> is not <c>Name &lt;mail&gt;</c>.</exception>
    public static async Task<IReadOnlyDictionary<string, string?>> VariablesAsync(
        GitCommand git, GitOpsTarget target, BuildContext context, CancellationToken cancellationToken)
    {
        Dictionary<string, string?> variables = new(StringComparer.Ordinal);
        string now = context.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        variables["GIT_AUTHOR_DATE"] = context.Environment("GIT_AUTHOR_DATE") ?? now;
        variables["GIT_COMMITTER_DATE"] = context.Environment("GIT_COMMITTER_DATE") ?? now;

        (string Name, string Mail)? author = target.CommitAuthor is { } text
            ? ParseAuthor(text) ?? throw new OptionsException($"'{text}' is no author: write it as 'Name <mail>' (--commit-author).")
            : null;
        if (author is { } given)
        {
            (variables["GIT_AUTHOR_NAME"], variables["GIT_AUTHOR_EMAIL"]) = given;
        }

        // git would make one up from the machine's name, such as root@3f2a1c; nobody wants that in a history.
        (string Name, string Mail) fallback = author ?? (ToolName, ToolMail);
        if (!await IsSetUpAsync(git, context, "COMMITTER", cancellationToken).ConfigureAwait(false))
        {
            (variables["GIT_COMMITTER_NAME"], variables["GIT_COMMITTER_EMAIL"]) = fallback;
        }

        if (author is null && !await IsSetUpAsync(git, context, "AUTHOR", cancellationToken).ConfigureAwait(false))
        {
            (variables["GIT_AUTHOR_NAME"], variables["GIT_AUTHOR_EMAIL"]) = fallback;
        }

        return variables;
    }

    /// <summary>Reads <c>Name &lt;mail&gt;</c>; null when the text is anything else.</summary>
    public static (string Name, string Mail)? ParseAuthor(string author)
        => Author().Match(author) is { Success: true } match ? (match.Groups["name"].Value, match.Groups["mail"].Value) : null;

    private static async Task<bool> IsSetUpAsync(GitCommand git, BuildContext context, string role, CancellationToken cancellationToken)
    {
        if (context.Environment($"GIT_{role}_EMAIL") is { Length: > 0 } && context.Environment($"GIT_{role}_NAME") is { Length: > 0 })
        {
            return true;
        }

        string keys = $"^(user|{role.ToLowerInvariant()})\\.(name|email)$";
        GitOutput configured = await git.TryAsync(["config", "--get-regexp", keys], cancellationToken).ConfigureAwait(false);
        return configured.Text.Contains(".name ", StringComparison.Ordinal) && configured.Text.Contains(".email ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?<name>[^<>\n]*[^<>\s])\s*<(?<mail>[^<>\s]+)>\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Author();
}
