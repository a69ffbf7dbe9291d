namespace BuildTasks;

/// <summary>Files that options name, looked for before a run begins: it would read them when it has done half of its work.</summary>
internal static class NamedFiles
{
    /// <exception cref="OptionsException">With every file that is not there.</exception>
    public static void Require(BuildContext context, LintRules? rules = null, RegistryAccess? registry = null)
    {
        (string Option, string? File)[] named =
        [
            .. rules?.ValuesFiles.Select(file => ("--values-files", (string?)file)) ?? [],
            ("--ca-file", registry?.CaFile),
            ("--registry-config", registry?.RegistryConfig),
        ];
        string[] faults =
        [
            .. named
                .Where(pair => pair.File is not null && !File.Exists(context.Resolve(pair.File)))
                .Select(pair => $"{pair.Option} '{pair.File}': there is no file '{context.Resolve(pair.File!)}'."),
        ];
        if (faults.Length > 0)
        {
            throw new OptionsException(faults);
        }
    }
}
