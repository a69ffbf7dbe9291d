using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BuildTasks.Forges;

/// <summary>One request to GitHub.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path after the API's address, with its query.</param>
/// <param name="Purpose">What it is for, to complete "GitHub refused to ...".</param>
/// <param name="Permission">The permission that it needs, as GitHub names it for workflows.</param>
internal sealed record GitHubCall(HttpMethod Method, string Path, string Purpose, string Permission)
{
    /// <summary>The JSON to send; null for none.</summary>
    public byte[]? Json { get; private init; }

    /// <summary>The call with a body.</summary>
    public GitHubCall With<T>(T body, JsonTypeInfo<T> type) => this with { Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };
}
