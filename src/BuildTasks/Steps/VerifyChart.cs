using System.Text.Json;
using BuildTasks.Helm.Charts;
using BuildTasks.Oci;

namespace BuildTasks.Steps;

/// <summary>verify: reads a published chart back whole, as somebody who installs it would.</summary>
public static class VerifyChart
{
    /// <summary>Checks the manifest's, the config's and the .tgz's digests and sizes, that the chart loads, and that the config speaks of it.</summary>
    /// <param name="reference">The chart: <c>oci://host/path/NAME:VERSION</c> or <c>oci-layout:PATH#NAME:VERSION</c>, or with <c>@sha256:...</c>.</param>
    /// <param name="access">How the registry is reached.</param>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BuildTaskException">
    /// The chart is not there, is damaged or is something else; or the registry refused, see <see cref="RegistryException"/>.
    /// </exception>
    public static async Task<VerifiedChart> RunAsync(string reference, RegistryAccess access, BuildContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(context);
        OciReference parsed = OciReference.Parse(reference);
        if (parsed is { Tag: null, Digest: null })
        {
            throw new BuildTaskException($"'{reference}' names no version: add :VERSION or @DIGEST.");
        }

        OciRepository repository = OciRepository.Open(parsed, write: false, access, context);
        PublishedArtifact published = await PublishedArtifact.FindAsync(repository, parsed, cancellationToken).ConfigureAwait(false)
            ?? throw new BuildTaskException($"There is no chart at '{parsed}': push it first, or check its name and version.");
        Chart chart = await published.LoadAsync(repository, cancellationToken).ConfigureAwait(false);
        (string? name, string? version) = await ReadConfigAsync(published, repository, cancellationToken).ConfigureAwait(false);
        return (name, version) == (chart.Name, chart.Metadata.Version)
            ? new VerifiedChart(
                parsed.ToString(),
                chart.Name,
                chart.Metadata.Version,
                published.Digest.ToString(),
                published.Layer.Digest.ToString(),
                published.Layer.Size)
            : throw new BuildTaskException(
                $"'{parsed}' contradicts itself: its config is of {name} {version}, its files are of {chart.Name} {chart.Metadata.Version}. "
                + "Publish a new version.");
    }

    private static async Task<(string? Name, string? Version)> ReadConfigAsync(
        PublishedArtifact published, OciRepository repository, CancellationToken cancellationToken)
    {
        Stream config = await repository.DownloadAsync(published.Config, cancellationToken).ConfigureAwait(false);
        await using (config.ConfigureAwait(false))
        {
            try
            {
                using JsonDocument document = await JsonDocument.ParseAsync(config, cancellationToken: cancellationToken).ConfigureAwait(false);
                return (Text(document.RootElement, "name"), Text(document.RootElement, "version"));
            }
            catch (JsonException)
            {
                return (null, null);
            }
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
