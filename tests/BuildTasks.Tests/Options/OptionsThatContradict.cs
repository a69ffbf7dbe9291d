namespace BuildTasks.Tests.Options;

public class OptionsThatContradict
{
    public static TheoryData<PublishOptions, string> Faulty => new()
    {
        { new() { Charts = [] }, "--charts is empty: say at least one folder or glob, such as 'charts/*'." },
        { new() { Since = " " }, "--since is empty: name a branch, tag or commit, or leave it out for every chart." },
        { new() { ChartVersion = "1.2" }, "--chart-version '1.2' is not a semantic version such as 1.2.3 or 1.3.0-rc.1." },
        {
            new() { ChartVersion = "1.2.3", Strategy = VersionStrategy.Tag },
            "--chart-version and --strategy tag contradict each other: leave out one of them, or say --strategy explicit."
        },
        { new() { Strategy = VersionStrategy.Explicit }, "--strategy explicit needs the version: add --chart-version 1.2.3." },
        {
            new() { Channel = "pr/42" },
            "--channel 'pr/42' cannot stand in a version: use letters, digits, '-' and '.', such as pr.42; a number must not begin with 0."
        },
        {
            new() { Channel = "pr+42" },
            "--channel 'pr+42' cannot stand in a version: use letters, digits, '-' and '.', such as pr.42; a number must not begin with 0."
        },
        { new() { AppVersion = "" }, "--app-version is empty: say keep, version or the appVersion itself." },
        { new() { Concurrency = -1 }, "--concurrency -1 is negative; 0 is the number of processors." },
        { new() { Registries = [] }, "--registries is empty: say at least one, such as oci://ghcr.io/acme/charts or oci-layout:artifacts/registry." },
        { new() { Registries = ["ghcr.io/acme"] }, "--registries 'ghcr.io/acme' is neither oci://host/path nor oci-layout:PATH." },
        { new() { Registry = { Password = new Secret("hunter2") } }, "--password needs --username too." },
        { new() { Registry = { Username = "ada" } }, "--username needs the password too: set BUILDTASKS_PASSWORD, which keeps it out of the process list." },
        {
            new() { Registries = ["oci://ada:hunter2@ghcr.io/acme"] },
            "'oci://ada:***@ghcr.io/acme' is not a registry or chart reference: expected oci://HOST/PATH or oci-layout:PATH."
        },
        { new() { GitOps = { GitOpsBranch = "" } }, "--gitops-branch is empty: name a branch, or leave it out for the repository's default branch." },
        { new() { GitOps = { CommitMessage = " " } }, "--commit-message is empty: write a title, such as 'chore: bump {chart} to {version}'." },
        { new() { GitOps = { CommitAuthor = "Ada <>" } }, "--commit-author 'Ada <>' is not of the form 'Name <mail>'." },
        {
            new() { GitOps = { ForgeUrl = "https://ada:hunter2@github.example.com" } },
            "--forge-url 'https://***@github.example.com' is not an http(s) address such as https://github.example.com/api/v3."
        },
        { new() { GitOps = { CommitAuthor = "ada" } }, "--commit-author 'ada' is not of the form 'Name <mail>'." },
        {
            new() { GitOps = { ForgeUrl = "github.example.com" } },
            "--forge-url 'github.example.com' is not an http(s) address such as https://github.example.com/api/v3."
        },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Are_named_with_value_and_remedy(PublishOptions options, string expected)
        => Assert.Equal([expected], Assert.Throws<OptionsException>(options.ThrowIfFaulty).Faults);

    [Fact]
    public void Are_all_named_at_once()
    {
        PublishOptions options = new() { Concurrency = -1, Registries = [], Channel = "ä" };

        Assert.Equal(3, Assert.Throws<OptionsException>(options.ThrowIfFaulty).Faults.Count);
    }

    [Fact]
    public void The_defaults_are_sound() => new PublishOptions().ThrowIfFaulty();
}
