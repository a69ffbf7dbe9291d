namespace BuildTasks.Helm.Lint;

/// <summary>Our own rules, after Helm's.</summary>
internal static class ExtraRules
{
    public static void Check(LintRun run, IReadOnlyList<RenderedManifest> rendered)
    {
        _ = run;
        _ = rendered;
    }
}
