using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>Cuts rendered files into manifests and hooks and puts them into install order.</summary>
internal static class ManifestSorting
{
    private const string HookAnnotation = "helm.sh/hook";

    private static readonly string[] HookEvents =
    [
        "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade", "pre-rollback", "post-rollback",
        Manifest.TestEvent,
    ];

    // Also the names of structs in Go's messages.
    private static readonly GoStruct Head = new("util", "SimpleHead",
    [
        ("apiVersion", GoTarget.Text),
        ("kind", GoTarget.Text),
        ("metadata", GoStruct.Anonymous(
            "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }",
            [("name", GoTarget.Text), ("annotations", GoTarget.MapOf(GoTarget.Text))])),
    ]);

    /// <summary>The manifests and the hooks of rendered files.</summary>
    /// <param name="files">The files by path.</param>
    /// <param name="log">Receives what Helm would log.</param>
    /// <param name="read">Receives the manifests and hooks as they are read, of which there are some even when one fails.</param>
    /// <exception cref="RenderException">A document is not YAML, or no manifest.</exception>
    public static (IReadOnlyList<Manifest> Manifests, IReadOnlyList<Manifest> Hooks) Sort(
        IReadOnlyDictionary<string, string> files, HelmLog log, List<Manifest> read)
    {
        IEnumerable<(string Key, string document)> documents = files.Where(file => !string.IsNullOrWhiteSpace(file.Value))
            .OrderBy(file => file.Key, GoText.Comparer)
            .SelectMany(file => ManifestText.Split(file.Value).Select(document => (file.Key, document)));
        foreach ((string path, string document) in documents)
        {
            if (Read(path, document, log) is { } manifest)
            {
                read.Add(manifest);
            }
        }

        List<Manifest> sorted = read.OrderBy(manifest => manifest.Kind, KindOrder.Install).ToList();
        return (sorted.FindAll(manifest => !manifest.IsHook), sorted.FindAll(manifest => manifest.IsHook));
    }

    private static Manifest? Read(string path, string document, HelmLog log)
    {
        GoMap head = ReadHead(path, document);
        Manifest manifest = new(path, head.Get("kind") as string ?? "", document);
        GoMap? annotations = (head.Get("metadata") as GoMap)?.Get("annotations") as GoMap;
        if (annotations is null || !annotations.TryGet(HookAnnotation, out object? hook))
        {
            return manifest;
        }

        IEnumerable<string> names = (hook as string ?? "").Split(',').Select(name => name.Trim().ToLowerInvariant());
        string[] events = [.. names.Select(name => name == "test-success" ? Manifest.TestEvent : name)];
        if (events.All(HookEvents.Contains))
        {
            return manifest with { HookEvents = events };
        }

        log.Info("skipping unknown hooks", ("hookTypes", hook as string ?? ""));
        return null;
    }

    private static GoMap ReadHead(string path, string document)
    {
        try
        {
            return GoDecoder.Decode(document, Head);
        }
        catch (YamlException exception)
        {
            throw new RenderException($"YAML parse error on {path}: {exception.Message}", exception) { File = path };
        }
    }
}
