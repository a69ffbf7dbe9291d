using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>The build of Helm that charts are told about: <c>.Capabilities.HelmVersion</c>.</summary>
internal sealed class HelmVersion : GoObject, IGoJsonValue
{
    private const string Version = "v4.2.4";
    private const string Commit = "3900f434";
    private const string TreeState = "clean";
    private const string GoVersion = "go1.26.10";
    private const string KubeClientVersion = "v1.36";

    private static readonly GoType BuildInfoType = GoType.Struct("version.BuildInfo");

    private HelmVersion()
    {
    }

    public static HelmVersion Current { get; } = new();

    public override GoType Type => BuildInfoType;

    public override IReadOnlyList<KeyValuePair<string, object?>> Fields { get; } =
    [
        new("Version", Version),
        new("GitCommit", Commit),
        new("GitTreeState", TreeState),
        new("GoVersion", GoVersion),
        new("KubeClientVersion", KubeClientVersion),
    ];

    public object? ToJsonValue() => new StructFields(
        BuildInfoType,
        [
            new("version", Version),
            new("git_commit", Commit),
            new("git_tree_state", TreeState),
            new("go_version", GoVersion),
            new("kube_client_version", KubeClientVersion),
        ]);
}
