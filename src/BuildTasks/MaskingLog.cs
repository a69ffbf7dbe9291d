using BuildTasks.Reports;

namespace BuildTasks;

/// <summary>Replaces every known secret in a line by <c>***</c> before it goes on to the log behind it.</summary>
/// <param name="inner">The log that gets the masked lines.</param>
public sealed class MaskingLog(IBuildLog inner) : IBuildLog
{
    /// <summary>
    /// A secret, or a line of one, that has fewer characters is not masked: it would blot out ordinary text, such as each brace of a key in JSON.
    /// </summary>
    public const int ShortestSecret = 4;

    private readonly Lock gate = new();
    private IReadOnlyList<string> spellings = [];

    /// <summary>Makes a secret known, in the spellings it may appear in: as it is, and as URLs, JSON, HTML and Base64 write it.</summary>
    /// <param name="secret">The secret; one shorter than <see cref="ShortestSecret"/> is ignored.</param>
    public void Add(Secret secret)
    {
        string value = secret.Reveal();
        if (value.Length < ShortestSecret)
        {
            return;
        }

        lock (gate)
        {
            // Longest first: a secret that contains another must not leave its tail behind.
            spellings = [.. spellings.Union(SecretSpellings.Of(value, ShortestSecret), StringComparer.Ordinal).OrderByDescending(spelling => spelling.Length)];
        }
    }

    /// <summary>Masks a text for any other sink: a result, a report, an exception's message.</summary>
    public string Mask(string text)
    {
        foreach (string spelling in spellings)
        {
            text = text.Replace(spelling, "***", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>
    /// Masks a failure for a host that prints exceptions itself, at times with everything in them: the message says the place and gives no
    /// commands to a build server, and a cause that would show a secret or give one is left out.
    /// </summary>
    public BuildTaskException Mask(BuildTaskException failure)
    {
        string details = failure.ToString();
        string message = DisarmedText.Of(Mask(failure.Located));
        return DisarmedText.Of(Mask(details)) == details ? new BuildTaskException(message, failure) : new BuildTaskException(message);
    }

    /// <inheritdoc/>
    public void Write(BuildLogLevel level, string message) => inner.Write(level, Mask(message));

    /// <inheritdoc/>
    public void Progress(string activity, long done, long total) => inner.Progress(Mask(activity), done, total);
}
