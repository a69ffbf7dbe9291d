using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.GitOps;

/// <summary>
/// Decides what becomes of a <c>targetRevision</c> by Argo CD's own reading of it: a digest pin, an exact version, or a constraint;
/// see https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/.
/// </summary>
/// <param name="allowDowngrade">An earlier version may replace a later one.</param>
/// <param name="replaceConstraints">The version may replace a constraint that it does not satisfy.</param>
internal sealed class RevisionRules(bool allowDowngrade, bool replaceConstraints)
{
    /// <summary>Decides.</summary>
    /// <param name="current">The value as it stands, without space around it.</param>
    /// <param name="form">How the source names its chart; it decides the spelling.</param>
    /// <param name="chart">The published chart.</param>
    public RevisionVerdict Decide(string current, SourceForm form, PublishedChart chart)
    {
        if (current.Contains("{{", StringComparison.Ordinal))
        {
            return RevisionVerdict.Keep(KeptReason.NotFollowed, NotFollowed(current, chart));
        }

        if (DigestPin.TryParse(current) is { } pin)
        {
            return DecidePin(pin, form, chart);
        }

        string spelled = Spell(chart.Version, form);
        if (current == spelled)
        {
            return RevisionVerdict.Keep(KeptReason.Unchanged);
        }

        SemanticVersion published = SemanticVersion.Parse(chart.Version);
        if (ParseVersion(current, form) is { } version)
        {
            return IsDowngrade(version, published)
                ? Downgrade(current, chart)
                : RevisionVerdict.Move(spelled, PartialVersionWarning(current, version));
        }

        return DecideConstraint(current, spelled, published, chart);
    }

    /// <summary>What to say about an expression whose data is elsewhere.</summary>
    public static string NotFollowed(string expression, PublishedChart chart)
        => $"targetRevision '{expression}' of {chart.Name} is a template whose data is not followed; write {chart.Version} where it comes from";

    private RevisionVerdict DecidePin(DigestPin pin, SourceForm form, PublishedChart chart)
    {
        if (chart.Digest is null)
        {
            return RevisionVerdict.Keep(
                KeptReason.NotAVersion,
                $"{chart.Name} is pinned to {pin.Digest} and the digest of {chart.Version} is not known; verify the chart in its registry first");
        }

        string moved = pin.Tag is null ? chart.Digest : $"{Spell(chart.Version, form)}@{chart.Digest}";
        if (moved == pin.Text)
        {
            return RevisionVerdict.Keep(KeptReason.Unchanged);
        }

        if (pin.Tag is { } tag && ParseVersion(tag, form) is { } version && IsDowngrade(version, SemanticVersion.Parse(chart.Version)))
        {
            return Downgrade(pin.Text, chart);
        }

        string? warning = form == SourceForm.NativeOci
            ? null
            : $"Argo CD reads a digest only from sources of the form oci://host/path/{chart.Name} with path: '.'";
        return RevisionVerdict.Move(moved, warning);
    }

    private RevisionVerdict DecideConstraint(string current, string spelled, SemanticVersion published, PublishedChart chart)
    {
        if (current.Length == 0 || !VersionConstraint.TryParse(current, out VersionConstraint? constraint, out _))
        {
            return RevisionVerdict.Keep(
                KeptReason.NotAVersion,
                $"targetRevision '{current}' of {chart.Name} is neither a version nor a constraint; set it to {spelled} by hand");
        }

        if (constraint.IsSatisfiedBy(published))
        {
            return RevisionVerdict.Keep(KeptReason.Floating);
        }

        return replaceConstraints
            ? RevisionVerdict.Move(spelled, $"the constraint '{current}' of {chart.Name} is replaced by the version {spelled}, which it does not allow")
            : RevisionVerdict.Keep(
                KeptReason.Constraint,
                $"the constraint '{current}' of {chart.Name} does not allow {chart.Version}; widen it, or replace it with --replace-constraints");
    }

    private bool IsDowngrade(SemanticVersion current, SemanticVersion published) => !allowDowngrade && published < current;

    private static RevisionVerdict Downgrade(string current, PublishedChart chart)
        => RevisionVerdict.Keep(KeptReason.Later, $"{chart.Name} is at {current}, which is later than {chart.Version}; replace it with --allow-downgrade");

    /// <summary>Argo CD takes <c>0.5</c> as the version 0.5.0, where people expect any 0.5.x: argoproj/argo-cd#16957.</summary>
    private static string? PartialVersionWarning(string current, SemanticVersion version)
        => SemanticVersion.TryParseStrict(current.TrimStart('v'), out _) || current.Contains('_', StringComparison.Ordinal)
            ? null
            : $"'{current}' is the exact version {version} to Argo CD, not a range; write '{current}.*' for a range";

    /// <summary>A tag cannot hold <c>+</c>. Argo CD writes the tag itself in Helm's forms, and wants the tag in its own form.</summary>
    private static string Spell(string version, SourceForm form)
        => form == SourceForm.NativeOci ? version.Replace('+', '_') : version;

    private static SemanticVersion? ParseVersion(string text, SourceForm form)
        => SemanticVersion.TryParse(form == SourceForm.NativeOci ? text.Replace('_', '+') : text, out SemanticVersion? version) ? version : null;
}
