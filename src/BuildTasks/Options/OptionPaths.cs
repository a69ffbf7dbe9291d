namespace BuildTasks;

/// <summary>Whether an option's values are paths, and where relative ones start.</summary>
public enum OptionPaths
{
    /// <summary>They are no paths.</summary>
    None,

    /// <summary>They start in the folder of the run, those of buildtasks.yaml in its own folder.</summary>
    FromFolder,

    /// <summary>They start in the folder that <c>root</c> names.</summary>
    FromRoot,
}
