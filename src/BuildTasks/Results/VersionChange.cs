namespace BuildTasks;

/// <summary>A version in the GitOps repository that moves.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Path">The file, relative to the repository's root, with forward slashes.</param>
/// <param name="Line">The line of the version, from 1.</param>
/// <param name="Column">The column of the version, from 1.</param>
/// <param name="OldValue">What stands there now.</param>
/// <param name="NewValue">What will stand there.</param>
/// <param name="Form">How the source that uses the version names its chart.</param>
public sealed record VersionChange(string Chart, string Path, int Line, int Column, string OldValue, string NewValue, SourceForm Form);

/// <summary>Why a place that was found keeps its version.</summary>
public enum KeptReason
{
    /// <summary>The version is there already.</summary>
    Unchanged,

    /// <summary>A constraint, or a pin's tag, that the new version satisfies: Argo CD moves by itself.</summary>
    Floating,

    /// <summary>A constraint that the new version does not satisfy.</summary>
    Constraint,

    /// <summary>A later version is there.</summary>
    Later,

    /// <summary>The version comes from a template or from data that is not followed.</summary>
    NotFollowed,

    /// <summary>The same text is the version of another chart too.</summary>
    Shared,

    /// <summary>Neither a version nor a constraint, or nothing at all.</summary>
    NotAVersion,
}

/// <summary>A version in the GitOps repository that was found and stays as it is.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Path">The file, relative to the repository's root, with forward slashes.</param>
/// <param name="Line">The line of the version, from 1.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Form">How the source that uses the version names its chart.</param>
/// <param name="Reason">Why it stays.</param>
public sealed record KeptVersion(string Chart, string Path, int Line, string Value, SourceForm Form, KeptReason Reason);

/// <summary>Something the user should look at in the GitOps repository.</summary>
/// <param name="Path">The file, relative to the repository's root, with forward slashes; empty for the repository as a whole.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record BumpWarning(string Path, int Line, string Message)
{
    /// <summary><c>path:line: message</c>, as compilers and editors write it.</summary>
    public override string ToString() => Path.Length == 0 ? Message : Line == 0 ? $"{Path}: {Message}" : $"{Path}:{Line}: {Message}";
}
