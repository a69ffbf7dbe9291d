using BuildTasks.Helm.Charts;
using BuildTasks.Oci;

namespace BuildTasks.Steps;

/// <summary>Says of charts in a registry what a GitOps repository needs to know.</summary>
internal static class PublishedCharts
{
    /// <summary>A chart that was just pushed.</summary>
    public static PublishedChart Of(PushedChart pushed)
        => new(pushed.Name, pushed.Version, pushed.Digest, RegistryOf(OciReference.Parse(pushed.Reference), pushed.Name));

    /// <summary>Looks a published chart up, so that only a chart that is really there is bumped to.</summary>
    /// <exception cref="BuildTaskException">It is not there, or is something else.</exception>
    public static async Task<PublishedChart> FindAsync(string reference, RegistryAccess access, BuildContext context, CancellationToken cancellationToken)
    {
        VerifiedChart chart = await VerifyChart.RunAsync(reference, access, context, cancellationToken).ConfigureAwait(false);
        return new PublishedChart(chart.Name, chart.Version, chart.Digest, RegistryOf(OciReference.Parse(chart.Reference), chart.Name));
    }

    private static string RegistryOf(OciReference reference, string name)
    {
        string address = $"{reference.Registry}/{reference.Repository}";
        return address.EndsWith("/" + name, StringComparison.Ordinal) ? address[..^(name.Length + 1)] : address;
    }
}
