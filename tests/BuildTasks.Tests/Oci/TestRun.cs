using BuildTasks.Fakes;
using BuildTasks.Oci;
using BuildTasks.Steps;

namespace BuildTasks.Tests.Oci;

/// <summary>One run against registries: its own folder, clock, log and environment.</summary>
internal sealed class TestRun : IDisposable
{
    public TestRun()
    {
        Environment["HOME"] = Folder["home"];
        Environment["USERPROFILE"] = Folder["home"];
        Environment["APPDATA"] = Folder["home/roaming"];
        Context = new BuildContext(Log)
        {
            Time = Time,
            Environment = name => Environment.GetValueOrDefault(name),
            Jitter = () => 0.5,
            WorkingDirectory = Folder.Root,
        };
    }

    public TemporaryFolder Folder { get; } = new();

    public HastyTime Time { get; } = new();

    public RecordingLog Log { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public BuildContext Context { get; }

    public RegistryAccess Access { get; set; } = new() { PlainHttp = true };

    public PackagedChart Pack(string name = "web", string version = "1.0.0", params (string Path, string Content)[] files)
        => TestChart.Pack(Folder, name, version, files);

    public Task<PushedChart> PushAsync(PackagedChart chart, string registry, bool force = false, bool dryRun = false)
        => PushChart.RunAsync(chart, registry, force, dryRun, Access, Context, CancellationToken.None);

    public Task<PushedChart> PushAsync(PackagedChart chart, FakeRegistry registry, bool force = false, bool dryRun = false)
        => PushAsync(chart, $"oci://{registry.Host}/charts", force, dryRun);

    public Task<VerifiedChart> VerifyAsync(string reference) => VerifyChart.RunAsync(reference, Access, Context, CancellationToken.None);

    /// <summary>Runs what must fail and gives the exception.</summary>
    public static Task<BuildTaskException> FailAsync(Func<Task> work) => Assert.ThrowsAnyAsync<BuildTaskException>(work);

    public void Dispose() => Folder.Dispose();
}
