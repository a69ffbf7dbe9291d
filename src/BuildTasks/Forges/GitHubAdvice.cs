using System.Net;

namespace BuildTasks.Forges;

/// <summary>What to do about GitHub's refusals.</summary>
internal static class GitHubAdvice
{
    /// <summary>The advice for an answer; null when its own words are enough.</summary>
    public static string? For(GitHubAnswer answer, IReadOnlyList<string> errors, string repository) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => "The token is wrong, revoked or expired: give a valid one (--forge-token, or GITHUB_TOKEN in the environment).",
        HttpStatusCode.Forbidden => Forbidden(answer, errors),
        HttpStatusCode.NotFound
            => $"Either there is no repository '{repository}', or the token cannot see it: it needs {Permission(answer)} there. {OtherRepository}",
        HttpStatusCode.UnprocessableEntity when Says(errors, "draft") => "This repository takes no drafts: leave out --draft.",
        HttpStatusCode.UnprocessableEntity when Says(errors, "No commits between") => "The branch holds nothing new: it may just have been merged.",
        _ => null,
    };

    private const string OtherRepository =
        "A workflow's own GITHUB_TOKEN reaches only the repository that it runs in: "
        + "for another one, use a GitHub App's token or a fine-grained token.";

    private static string Forbidden(GitHubAnswer answer, IReadOnlyList<string> errors)
    {
        if (Says(errors, "not permitted to create or approve pull requests"))
        {
            return "Allow it in the repository's settings (Actions > General > Workflow permissions), or use a GitHub App's token.";
        }

        return answer.Header("X-GitHub-SSO") is { } sso
            ? $"The organisation wants the token authorised for single sign-on: {sso.Split("url=")[^1]}"
            : $"The token needs {Permission(answer)}. {OtherRepository}";
    }

    // GitHub says itself what a fine-grained token, and what a classic one, would have needed.
    private static string Permission(GitHubAnswer answer)
        => answer.Header("X-Accepted-GitHub-Permissions") is { Length: > 0 } accepted
            ? $"the permission '{accepted.Replace('=', ' ').Replace('_', '-')}'"
            : answer.Header("X-Accepted-OAuth-Scopes") is { Length: > 0 } scopes && answer.Header("X-OAuth-Scopes") is not null
                ? $"the scope '{scopes}'"
                : $"the permission '{answer.Call.Permission}'";

    private static bool Says(IReadOnlyList<string> errors, string words) => errors.Any(error => error.Contains(words, StringComparison.OrdinalIgnoreCase));
}
