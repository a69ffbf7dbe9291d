using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>Collects what happens to the versions of one file. A scalar changes only when everyone who uses it agrees on its new value.</summary>
internal sealed class FileEdits(string path, YamlText yaml, ChartCatalogue catalogue, GitOpsTarget target)
{
    private readonly RevisionRules rules = new(target.AllowDowngrade, target.ReplaceConstraints);
    private readonly YamlEdit edit = new(yaml, path);
    private readonly Dictionary<EmbeddedYaml, YamlEdit> embeddedEdits = [];

    public List<VersionChange> Changes { get; } = [];

    public List<KeptVersion> Kept { get; } = [];

    public List<BumpWarning> Warnings { get; } = [];

    /// <summary>The charts whose sources were rewritten into a valid form.</summary>
    public List<string> Repaired { get; } = [];

    public void Bump(IReadOnlyList<ChartSource> sources)
    {
        SourceUse[] uses = [.. sources.Select(source => new SourceUse(source, catalogue.Match(source)))];
        foreach (IGrouping<YamlScalar, SourceUse> scalar in uses.Where(use => use.Source.Revision is not null).GroupBy(use => use.Source.Revision!.Scalar))
        {
            BumpScalar(scalar.First().Source.Revision!, [.. scalar]);
        }

        foreach (SourceUse use in uses)
        {
            if (use is { Match: { } match, Source.Revision: null })
            {
                ReportMissing(use.Source, match);
            }
        }

        BrokenSources broken = new(path, target.Fix);
        Warnings.AddRange(broken.Repair(uses, edit));
        Repaired.AddRange(broken.Repaired);
    }

    /// <summary>The whole text with every change made.</summary>
    /// <exception cref="BuildTaskException">A value cannot be changed in place.</exception>
    public string Apply()
    {
        foreach ((EmbeddedYaml embedded, YamlEdit inner) in embeddedEdits)
        {
            edit.Replace(embedded.Holder, inner.Apply());
        }

        return edit.Apply();
    }

    private void BumpScalar(ScalarPlace place, SourceUse[] uses)
    {
        ChartMatch[] ours = [.. uses.Select(use => use.Match).OfType<ChartMatch>().Distinct()];
        if (ours.Length == 0)
        {
            return;
        }

        string current = place.Scalar.Value.Trim();
        RevisionVerdict[] verdicts = [.. ours.Select(match => rules.Decide(current, match.Form, match.Chart))];
        ChartSource? other = uses.FirstOrDefault(use => use.Match is null)?.Source;
        bool isMoved = verdicts.Any(verdict => verdict.NewValue is not null);
        if (isMoved && (other is not null || verdicts.DistinctBy(verdict => verdict.NewValue).Count() > 1))
        {
            KeepShared(place, ours, other);
            return;
        }

        foreach ((ChartMatch match, RevisionVerdict verdict) in ours.Zip(verdicts))
        {
            Report(place, match, verdict);
        }

        if (isMoved)
        {
            Replace(place, verdicts[0].NewValue!);
            Warnings.AddRange(AnchorFollowers.Of(yaml, place.Scalar).Select(follower => new BumpWarning(path, follower.Line, follower.Message)));
        }
    }

    private void Replace(ScalarPlace place, string value)
    {
        if (place.Within is not { } embedded)
        {
            edit.Replace(place.Scalar, value);
            return;
        }

        if (!embeddedEdits.TryGetValue(embedded, out YamlEdit? inner))
        {
            inner = new YamlEdit(embedded.Yaml, path);
            embeddedEdits.Add(embedded, inner);
        }

        inner.Replace(place.Scalar, value);
    }

    private void Report(ScalarPlace place, ChartMatch match, RevisionVerdict verdict)
    {
        string current = place.Scalar.Value.Trim();
        if (verdict.NewValue is { } value)
        {
            Changes.Add(new VersionChange(match.Chart.Name, path, place.Line, place.Column, current, value, match.Form));
        }
        else
        {
            Kept.Add(new KeptVersion(match.Chart.Name, path, place.Line, current, match.Form, verdict.Reason));
        }

        if (verdict.Warning is { } warning)
        {
            Warnings.Add(new BumpWarning(path, place.Line, warning));
        }
    }

    private void KeepShared(ScalarPlace place, ChartMatch[] ours, ChartSource? other)
    {
        string current = place.Scalar.Value.Trim();
        Kept.AddRange(ours.Select(match => new KeptVersion(match.Chart.Name, path, place.Line, current, match.Form, KeptReason.Shared)));
        string[] names = [.. ours.Select(match => match.Chart.Name), .. other is null ? [] : new[] { other.Describe() }];
        string charts = string.Join(" and of ", names.Distinct());
        Warnings.Add(new BumpWarning(path, place.Line, $"'{current}' is the version of {charts} at once and stays; give each its own"));
    }

    private void ReportMissing(ChartSource source, ChartMatch match)
    {
        KeptReason reason = source.Unfollowed is null ? KeptReason.NotAVersion : KeptReason.NotFollowed;
        Kept.Add(new KeptVersion(match.Chart.Name, path, source.Line, source.Unfollowed ?? string.Empty, match.Form, reason));
        string message = source.Unfollowed is { } expression
            ? RevisionRules.NotFollowed(expression, match.Chart)
            : $"the source of {match.Chart.Name} has no targetRevision; add targetRevision: {match.Chart.Version}";
        Warnings.Add(new BumpWarning(path, source.Line, message));
    }
}
