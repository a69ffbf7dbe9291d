using BuildTasks.Helm.Charts;

namespace BuildTasks.Oci;

/// <summary>A chart as it is in a repository.</summary>
/// <param name="Digest">The manifest's digest.</param>
/// <param name="Config">The config blob, with what Chart.yaml says.</param>
/// <param name="Layer">The .tgz.</param>
internal sealed record PublishedArtifact(Digest Digest, OciDescriptor Config, OciDescriptor Layer)
{
    /// <summary>Reads the manifest that <paramref name="reference"/> names; null when there is none.</summary>
    /// <exception cref="NotAChartException">The reference names something else than a chart.</exception>
    public static async Task<PublishedArtifact?> FindAsync(OciRepository repository, OciReference reference, CancellationToken cancellationToken)
    {
        StoredManifest? stored = await repository.ReadManifestAsync(reference, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            return null;
        }

        OciManifest? manifest = OciManifest.TryRead(stored.Bytes);
        OciDescriptor? layer = manifest?.Layers.FirstOrDefault(candidate => candidate.MediaType is MediaTypes.ChartLayer or MediaTypes.LegacyChartLayer);
        return manifest is { Config.MediaType: MediaTypes.ChartConfig } && layer is not null
            ? new PublishedArtifact(stored.Digest, manifest.Config, layer)
            : throw new NotAChartException(reference, Describe(stored, manifest));
    }

    /// <summary>Downloads and loads the chart.</summary>
    public async Task<Chart> LoadAsync(OciRepository repository, CancellationToken cancellationToken)
    {
        Stream archive = await repository.DownloadAsync(Layer, cancellationToken).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            return ChartLoader.LoadArchive(archive);
        }
    }

    private static string Describe(StoredManifest stored, OciManifest? manifest) => (stored.MediaType, manifest?.Config.MediaType) switch
    {
        (MediaTypes.ImageIndex or MediaTypes.DockerManifestList, _) => "an index of container images",
        (_, "application/vnd.oci.image.config.v1+json" or "application/vnd.docker.container.image.v1+json") => "a container image",
        (_, { } config) => $"an artifact of type {config}",
        _ => $"content of type {stored.MediaType}",
    };
}
