namespace BuildTasks.Oci;

/// <summary>One error of a registry's answer.</summary>
/// <param name="Code">The registry's code, such as <c>NAME_UNKNOWN</c> (OCI distribution specification, "Error codes").</param>
/// <param name="Message">The registry's words; may be empty.</param>
public sealed record RegistryError(string Code, string Message);

/// <summary>A registry or its token server refused a request, or could not be reached.</summary>
public sealed class RegistryException : BuildTaskException
{
    internal RegistryException(string message)
        : base(message)
    {
    }

    internal RegistryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The request's method.</summary>
    public required string Method { get; init; }

    /// <summary>The request's address without user, query and fragment, which may hold secrets.</summary>
    public required string Url { get; init; }

    // The message without the request.
    private string Reason => Message.Replace($"{Method} {Url} ", "", StringComparison.Ordinal);

    /// <summary>The status of the answer; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>The errors that the registry named; empty when it answered in another form.</summary>
    public IReadOnlyList<RegistryError> Errors { get; init; } = [];

    /// <summary>Up to 2,000 characters of the answer's body.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// The statuses after which the same request may succeed: a timeout, too many requests, and a server's own failures, but not
    /// what it does not implement.
    /// </summary>
    internal static bool MaySucceedLater(int status) => status is 408 or 429 or (>= 500 and not 501 and not 505);

    /// <summary>What failures of several charts have in common when they have one cause: of a registry's refusals all but the request.</summary>
    internal static string CauseOf(BuildTaskException failure) => (failure as RegistryException)?.Reason ?? failure.Located;

    /// <summary>An address without the parts that may hold secrets.</summary>
    internal static string Redact(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
