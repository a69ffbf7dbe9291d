namespace BuildTasks.Oci;

/// <summary>What a registry or its token server gets to see.</summary>
/// <param name="Username">The user; empty where only a token is known.</param>
/// <param name="Source">Where it comes from, for messages: an option or a file.</param>
internal sealed record RegistryCredential(string Username, string Source)
{
    /// <summary>The password, for Basic authentication at the registry or its token server.</summary>
    public Secret? Password { get; init; }

    /// <summary>A long-lived token that the token server exchanges by OAuth 2 for access tokens.</summary>
    public Secret? IdentityToken { get; init; }

    /// <summary>A token that goes to the registry as it is.</summary>
    public Secret? AccessToken { get; init; }

    /// <summary>Names the credential in messages, without secrets.</summary>
    public override string ToString() => Username.Length == 0 ? $"a token from {Source}" : $"user '{Username}' from {Source}";
}
