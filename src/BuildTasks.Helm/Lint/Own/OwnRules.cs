namespace BuildTasks.Helm.Lint.Own;

/// <summary>The rules that Helm does not have.</summary>
internal static class OwnRules
{
    /// <summary>Runs the rules that are on.</summary>
    /// <param name="run">The chart being linted.</param>
    /// <param name="rendered">The rendered chart; null when it could not be rendered.</param>
    public static void Check(LintRun run, RenderedChart? rendered)
    {
        DuplicateKeysRule.CheckValues(run);
        if (rendered is not null)
        {
            DuplicateKeysRule.CheckManifests(run, rendered);
            DuplicateObjectsRule.Check(run, rendered);
            MissingValuesRule.Check(run, rendered);
        }
    }
}
