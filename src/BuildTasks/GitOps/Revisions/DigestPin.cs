using System.Text.RegularExpressions;

namespace BuildTasks.GitOps;

/// <summary>A revision that names content: <c>sha256:...</c>, or <c>1.2.3@sha256:...</c>.</summary>
/// <param name="Tag">The tag before the digest; null when there is none.</param>
/// <param name="Digest">The digest.</param>
internal sealed partial record DigestPin(string? Tag, string Digest)
{
    /// <summary>The pin as it is written.</summary>
    public string Text => Tag is null ? Digest : $"{Tag}@{Digest}";

    /// <summary>Reads a pin; null when the text is none.</summary>
    public static DigestPin? TryParse(string text)
        => Pin().Match(text) is { Success: true } match
            ? new DigestPin(match.Groups["tag"].Success ? match.Groups["tag"].Value : null, match.Groups["digest"].Value)
            : null;

    [GeneratedRegex("^((?<tag>[^@]+)@)?(?<digest>sha(256:[0-9a-f]{64}|512:[0-9a-f]{128}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pin();
}
