using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

public class ATargetRevision
{
    private static readonly string Old = "sha256:" + new string('a', 64);
    private static readonly string New = "sha256:" + new string('b', 64);

    public static readonly TheoryData<string, SourceForm, string, string> Moves = new()
    {
        { "1.2.3", SourceForm.Helm, "1.3.0", "1.3.0" },
        { "v1.2.3", SourceForm.Helm, "1.3.0", "1.3.0" },
        { "1.3.0-rc.1", SourceForm.Helm, "1.3.0", "1.3.0" },
        { "1.3.0", SourceForm.Helm, "1.3.1-pr.42.3f2a1c", "1.3.1-pr.42.3f2a1c" },
        { "1.3.0+one", SourceForm.Helm, "1.3.0+two", "1.3.0+two" },
        { "1.2.3+one", SourceForm.HttpRepository, "1.3.0+two", "1.3.0+two" },
        { "1.2.3+one", SourceForm.HelmPath, "1.3.0+two", "1.3.0+two" },
        { "1.2.3_one", SourceForm.NativeOci, "1.3.0+two", "1.3.0_two" },
        { "1.3.0+one", SourceForm.NativeOci, "1.3.0+one", "1.3.0_one" },
        { $"1.2.3@{Old}", SourceForm.NativeOci, "1.3.0+two", $"1.3.0_two@{New}" },
        { $"1.3.0@{Old}", SourceForm.NativeOci, "1.3.0", $"1.3.0@{New}" },
        { Old, SourceForm.NativeOci, "1.3.0", New },
    };

    public static readonly TheoryData<string, SourceForm, string, KeptReason> Stays = new()
    {
        { "1.3.0", SourceForm.Helm, "1.3.0", KeptReason.Unchanged },
        { "1.3.0_x", SourceForm.NativeOci, "1.3.0+x", KeptReason.Unchanged },
        { $"1.3.0@{New}", SourceForm.NativeOci, "1.3.0", KeptReason.Unchanged },
        { "1.10.0", SourceForm.Helm, "1.9.0", KeptReason.Later },
        { "1.3.0", SourceForm.Helm, "1.3.0-rc.1", KeptReason.Later },
        { $"2.0.0@{Old}", SourceForm.NativeOci, "1.3.0", KeptReason.Later },
        { "*", SourceForm.Helm, "1.3.0", KeptReason.Floating },
        { "1.*", SourceForm.Helm, "1.3.0", KeptReason.Floating },
        { "1.x", SourceForm.NativeOci, "1.3.0", KeptReason.Floating },
        { "~1.3", SourceForm.Helm, "1.3.9", KeptReason.Floating },
        { "^1", SourceForm.Helm, "1.3.0", KeptReason.Floating },
        { ">=1.2.0 <2.0.0", SourceForm.Helm, "1.3.0", KeptReason.Floating },
        { ">= 1.2.0, < 2.0.0 || 3.x", SourceForm.Helm, "3.1.0", KeptReason.Floating },
        { "*-0", SourceForm.Helm, "1.3.0-rc.1", KeptReason.Floating },
        { "*", SourceForm.Helm, "1.3.0-rc.1", KeptReason.Constraint },
        { "1.2.*", SourceForm.Helm, "1.3.0", KeptReason.Constraint },
        { ">=2", SourceForm.Helm, "1.3.0", KeptReason.Constraint },
        { "main", SourceForm.Helm, "1.3.0", KeptReason.NotAVersion },
        { string.Empty, SourceForm.Helm, "1.3.0", KeptReason.NotAVersion },
        { "99999999999999999999.0.0", SourceForm.Helm, "1.3.0", KeptReason.NotAVersion },
        { "{{ .v }}", SourceForm.Helm, "1.3.0", KeptReason.NotFollowed },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Moves_in_the_spelling_of_its_form(string current, SourceForm form, string published, string moved)
    {
        RevisionVerdict verdict = new RevisionRules(allowDowngrade: false, replaceConstraints: false).Decide(current, form, Chart(published));

        Assert.Equal(moved, verdict.NewValue);
    }

    [Theory]
    [MemberData(nameof(Stays))]
    public void Stays_for_a_reason(string current, SourceForm form, string published, KeptReason reason)
    {
        RevisionVerdict verdict = new RevisionRules(allowDowngrade: false, replaceConstraints: false).Decide(current, form, Chart(published));

        Assert.Null(verdict.NewValue);
        Assert.Equal(reason, verdict.Reason);
        Assert.Equal(reason is KeptReason.Unchanged or KeptReason.Floating, verdict.Warning is null);
    }

    [Theory]
    [InlineData("1.10.0", "1.9.0")]
    [InlineData("1.3.0", "1.3.0-rc.1")]
    public void Goes_back_only_when_that_is_allowed(string current, string published)
        => Assert.Equal(
            published,
            new RevisionRules(allowDowngrade: true, replaceConstraints: false).Decide(current, SourceForm.Helm, Chart(published)).NewValue);

    [Fact]
    public void That_is_a_constraint_is_replaced_only_when_that_is_allowed_and_it_does_not_hold()
    {
        RevisionRules rules = new(allowDowngrade: false, replaceConstraints: true);

        Assert.Equal("1.3.0", rules.Decide("1.2.*", SourceForm.Helm, Chart("1.3.0")).NewValue);
        Assert.Equal(
            "the constraint '1.2.*' of web is replaced by the version 1.3.0, which it does not allow",
            rules.Decide("1.2.*", SourceForm.Helm, Chart("1.3.0")).Warning);
        Assert.Equal(KeptReason.Floating, rules.Decide("1.*", SourceForm.Helm, Chart("1.3.0")).Reason);
    }

    [Theory]
    [InlineData("0.5", "'0.5' is the exact version 0.5.0 to Argo CD, not a range; write '0.5.*' for a range")]
    [InlineData("1", "'1' is the exact version 1.0.0 to Argo CD, not a range; write '1.*' for a range")]
    [InlineData("v1.2.3", null)]
    public void Of_less_than_three_numbers_is_an_exact_version_with_a_warning(string current, string? warning)
    {
        RevisionVerdict verdict = new RevisionRules(allowDowngrade: false, replaceConstraints: false).Decide(current, SourceForm.Helm, Chart("1.3.0"));

        Assert.Equal(("1.3.0", warning), (verdict.NewValue, verdict.Warning));
    }

    [Fact]
    public void That_is_a_pin_stays_while_the_digest_is_not_known()
    {
        RevisionRules rules = new(allowDowngrade: false, replaceConstraints: false);
        RevisionVerdict verdict = rules.Decide($"1.2.3@{Old}", SourceForm.NativeOci, Chart("1.3.0") with { Digest = null });

        Assert.Null(verdict.NewValue);
        Assert.Contains("the digest of 1.3.0 is not known", verdict.Warning, StringComparison.Ordinal);
    }

    private static PublishedChart Chart(string version) => new("web", version, New, "ghcr.io/acme/charts");
}
