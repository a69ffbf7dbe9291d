namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary>How execution goes on after a statement.</summary>
internal enum Flow
{
    /// <summary>With the next statement.</summary>
    Next,

    /// <summary>After the innermost <c>range</c>.</summary>
    Break,

    /// <summary>With the next item of the innermost <c>range</c>.</summary>
    Continue,
}
