using BuildTasks.Helm.Charts;

namespace BuildTasks.Oci;

/// <summary>A packaged chart as it goes into a repository: config blob, the .tgz as its one layer, manifest.</summary>
internal sealed class ChartArtifact
{
    private readonly string path;

    private ChartArtifact(string path, ChartMetadata metadata, OciBlob config, OciBlob layer, StoredManifest manifest)
    {
        this.path = path;
        Metadata = metadata;
        Config = config;
        Layer = layer;
        Manifest = manifest;
    }

    /// <summary>What Chart.yaml in the .tgz says. The files themselves are not kept while they are sent.</summary>
    public ChartMetadata Metadata { get; }

    /// <summary>What Chart.yaml says, as JSON.</summary>
    public OciBlob Config { get; }

    /// <summary>The .tgz; it is read from disk whenever it is sent.</summary>
    public OciBlob Layer { get; }

    /// <summary>The manifest; the same for the same .tgz and time of creation.</summary>
    public StoredManifest Manifest { get; }

    /// <summary>Reads a packaged chart; throws <see cref="BuildTaskException"/> when its file is no chart or not the one that was packaged.</summary>
    public static async Task<ChartArtifact> ReadAsync(PackagedChart packaged, CancellationToken cancellationToken)
    {
        FileStream file = Open(packaged.File);
        await using (file.ConfigureAwait(false))
        {
            OciDescriptor layer = new(MediaTypes.ChartLayer, await Digest.OfAsync(file, cancellationToken).ConfigureAwait(false), file.Length);
            if (layer.Digest != Digest.Parse(packaged.Digest))
            {
                throw new BuildTaskException(
                    $"'{packaged.File}' was changed after it was packaged: it was {packaged.Digest}, it is {layer.Digest}. Package the chart again.")
                {
                    File = packaged.File,
                };
            }

            ChartMetadata metadata = ChartLoader.LoadMetadata(packaged.File);
            byte[] configBytes = ChartConfig.Write(metadata);
            OciDescriptor config = new(MediaTypes.ChartConfig, Digest.Of(configBytes), configBytes.Length);
            OciManifest manifest = new(config, [layer], ChartAnnotations.For(metadata, packaged.Created));
            return new ChartArtifact(
                packaged.File,
                metadata,
                new OciBlob(config, () => new MemoryStream(configBytes, writable: false)),
                new OciBlob(layer, () => Open(packaged.File)),
                new StoredManifest(MediaTypes.ImageManifest, manifest.ToBytes()));
        }
    }

    /// <summary>Loads the chart in the .tgz.</summary>
    public Chart Load() => ChartLoader.Load(path);

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BuildTaskException($"'{path}' is a folder: package the chart first and push the .tgz.") { File = path };
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException($"The packaged chart '{path}' cannot be read: {exception.Message}", exception) { File = path };
        }
    }
}
