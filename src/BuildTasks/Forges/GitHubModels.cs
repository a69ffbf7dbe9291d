using System.Text.Json;
using System.Text.Json.Serialization;

namespace BuildTasks.Forges;

// The members of GitHub's REST API that are read or written here: https://docs.github.com/en/rest/pulls/pulls (version 2022-11-28).

/// <summary>A pull request, as GitHub tells it.</summary>
internal sealed record GitHubPullRequest(
    int Number,
    string HtmlUrl,
    string State,
    string Title,
    string? Body,
    DateTimeOffset? MergedAt,
    GitHubBranch Head,
    GitHubBranch Base,
    IReadOnlyList<GitHubLabel> Labels);

/// <summary>One end of a pull request.</summary>
internal sealed record GitHubBranch(string Ref);

/// <summary>A label, read or created.</summary>
internal sealed record GitHubLabel(string Name);

/// <summary>Labels for an issue or pull request.</summary>
internal sealed record GitHubLabels(IReadOnlyList<string> Labels);

/// <summary>A pull request to open.</summary>
internal sealed record NewGitHubPullRequest(string Title, string Head, string Base, string Body, bool Draft);

/// <summary>What changes about a pull request; null stays as it is.</summary>
internal sealed record GitHubPullRequestChange(string? Title = null, string? Body = null, string? State = null);

/// <summary>A comment to write.</summary>
internal sealed record GitHubComment(string Body);

/// <summary>What GitHub says when it refuses.</summary>
internal sealed record GitHubError(string? Message, [property: JsonPropertyName("errors")] JsonElement Errors);

/// <summary>How the members are spelled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GitHubPullRequest))]
[JsonSerializable(typeof(IReadOnlyList<GitHubPullRequest>))]
[JsonSerializable(typeof(GitHubLabels))]
[JsonSerializable(typeof(GitHubLabel))]
[JsonSerializable(typeof(NewGitHubPullRequest))]
[JsonSerializable(typeof(GitHubPullRequestChange))]
[JsonSerializable(typeof(GitHubComment))]
[JsonSerializable(typeof(GitHubError))]
internal sealed partial class GitHubJson : JsonSerializerContext;
