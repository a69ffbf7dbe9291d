namespace BuildTasks.Oci;

/// <summary>The media types of charts and of what else a tag may hold.</summary>
internal static class MediaTypes
{
    public const string ImageManifest = "application/vnd.oci.image.manifest.v1+json";
    public const string ImageIndex = "application/vnd.oci.image.index.v1+json";
    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";
    public const string DockerManifestList = "application/vnd.docker.distribution.manifest.list.v2+json";

    public const string ChartConfig = "application/vnd.cncf.helm.config.v1+json";
    public const string ChartLayer = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";

    /// <summary>What Helm's early, experimental pushes used; Helm still pulls it.</summary>
    public const string LegacyChartLayer = "application/tar+gzip";
}
