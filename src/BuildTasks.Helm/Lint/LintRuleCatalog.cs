namespace BuildTasks.Helm.Lint;

/// <summary>Every rule that lint knows, for help texts and reports.</summary>
public static class LintRuleCatalog
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [];

    /// <summary>The rule with this id; null when there is none.</summary>
    public static LintRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
