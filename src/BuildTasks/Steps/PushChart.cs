using BuildTasks.Helm.Charts;
using BuildTasks.Oci;

namespace BuildTasks.Steps;

/// <summary>
/// push: puts a packaged chart into a registry or an image layout. A version that is there with the same files is left alone, one with
/// other files is an error unless replacing is asked for, and what is not a chart is never overwritten.
/// </summary>
public static class PushChart
{
    /// <summary>Pushes one chart to one registry.</summary>
    /// <param name="chart">The packaged chart.</param>
    /// <param name="registry">Where it goes: <c>oci://host/path</c> or <c>oci-layout:PATH</c>.</param>
    /// <param name="force">Whether to replace this version if it is there with other files.</param>
    /// <param name="dryRun">Whether only to say what would happen: nothing is written, but the registry is asked.</param>
    /// <param name="access">How the registry is reached.</param>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Stops the push. The tag is written last, so nothing half-pushed can be pulled.</param>
    /// <exception cref="BuildTaskException">The version is there with other content, or the registry refused; see <see cref="RegistryException"/>.</exception>
    public static async Task<PushedChart> RunAsync(
        PackagedChart chart, string registry, bool force, bool dryRun, RegistryAccess access, BuildContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(context);
        OciReference place = OciReference.ParseRegistry(registry);
        ChartArtifact artifact = await ChartArtifact.ReadAsync(chart, cancellationToken).ConfigureAwait(false);
        OciReference reference = place.ForChart(artifact.Metadata.Name, artifact.Metadata.Version);
        OciRepository repository = OciRepository.Open(reference, write: true, access, context);

        Digest? there = await repository.FindAsync(reference, cancellationToken).ConfigureAwait(false);
        PushStatus status = await DecideAsync(artifact, reference, repository, there, force, cancellationToken).ConfigureAwait(false);
        if (!dryRun)
        {
            status = await WriteAsync(status, artifact, reference, repository, there, force, cancellationToken).ConfigureAwait(false);
        }

        Digest digest = status == PushStatus.Unchanged ? there! : artifact.Manifest.Digest;
        return new PushedChart(artifact.Metadata.Name, artifact.Metadata.Version, reference.ToString(), digest.ToString(), status);
    }

    private static async Task<PushStatus> DecideAsync(
        ChartArtifact artifact, OciReference reference, OciRepository repository, Digest? there, bool force, CancellationToken cancellationToken)
    {
        if (there is null)
        {
            return PushStatus.Pushed;
        }

        if (there == artifact.Manifest.Digest && !force)
        {
            return PushStatus.Unchanged;
        }

        try
        {
            PublishedArtifact published = await ReadPublishedAsync(reference, repository, there, cancellationToken).ConfigureAwait(false);
            if (published.Layer.Digest == artifact.Layer.Descriptor.Digest)
            {
                return PushStatus.Unchanged;
            }

            Chart before = await published.LoadAsync(repository, cancellationToken).ConfigureAwait(false);
            ChartDifference difference = ChartDifference.Between(before, artifact.Load());
            return difference.IsNone ? PushStatus.Unchanged
                : force ? PushStatus.Replaced
                : throw new BuildTaskException(
                    $"'{reference}' is already published with other files:\n{difference}\n"
                    + "Raise the chart's version, or replace the published one with --force.");
        }
        catch (BuildTaskException failure) when (force && failure.InnerException is not NotAChartException)
        {
            // A chart that cannot be read any more has nothing to lose.
            return PushStatus.Replaced;
        }
    }

    private static async Task<PublishedArtifact> ReadPublishedAsync(
        OciReference reference, OciRepository repository, Digest there, CancellationToken cancellationToken)
    {
        try
        {
            // By digest: what is compared is what was found, even if the tag moves meanwhile.
            return await PublishedArtifact.FindAsync(repository, reference.At(there), cancellationToken).ConfigureAwait(false)
                ?? throw new BuildTaskException($"'{reference}' was removed by someone else at the same time. Run the push again.");
        }
        catch (NotAChartException exception)
        {
            throw new BuildTaskException(
                $"'{reference}' holds {exception.Content}, not a chart; it is not overwritten, not even with --force. "
                + "Push the charts to a path of their own, beside that of images.",
                exception);
        }
    }

    /// <summary>Writes what is to be written; to a chart that is there already, with <paramref name="force"/>, the blobs that the registry has lost.</summary>
    /// <returns>What was done in the end.</returns>
    private static async Task<PushStatus> WriteAsync(
        PushStatus status,
        ChartArtifact artifact,
        OciReference reference,
        OciRepository repository,
        Digest? there,
        bool force,
        CancellationToken cancellationToken)
    {
        if (status == PushStatus.Unchanged && !(force && there == artifact.Manifest.Digest))
        {
            return status;
        }

        bool[] sent = await Task.WhenAll(
            repository.WriteBlobAsync(artifact.Config, cancellationToken),
            repository.WriteBlobAsync(artifact.Layer, cancellationToken)).ConfigureAwait(false);
        if (status == PushStatus.Unchanged && !sent.Contains(true))
        {
            return status;
        }

        await repository.WriteManifestAsync(reference, artifact.Manifest, there, cancellationToken).ConfigureAwait(false);
        return status == PushStatus.Unchanged ? PushStatus.Replaced : status;
    }
}
