namespace BuildTasks.GoTemplates.Regexps;

/// <summary>What <c>(?imsU)</c> switches.</summary>
[Flags]
internal enum RegexpFlags
{
    None = 0,

    /// <summary>i: letters match in either case.</summary>
    FoldCase = 1,

    /// <summary>m: ^ and $ match at lines.</summary>
    MultiLine = 2,

    /// <summary>s: the dot matches a line feed.</summary>
    DotMatchesNewLine = 4,

    /// <summary>U: x* is lazy and x*? greedy.</summary>
    Ungreedy = 8,
}
