namespace BuildTasks.GoTemplates.Regexps;

/// <summary>A pattern that Go's regexp package refuses; the message is Go's.</summary>
public sealed class GoRegexpException : Exception
{
    internal GoRegexpException(string problem, string part)
        : base($"error parsing regexp: {problem}: `{part}`")
    {
    }
}
