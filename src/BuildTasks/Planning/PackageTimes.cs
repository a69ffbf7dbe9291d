using System.Globalization;
using BuildTasks.Git;

namespace BuildTasks.Planning;

/// <summary>
/// The time that the files of each package get: SOURCE_DATE_EPOCH (reproducible-builds.org), else the time of the last commit that touches
/// the chart or a local chart inside it, else 1980-01-01, the oldest time that every archive format can hold.
/// </summary>
internal sealed class PackageTimes
{
    private const string EpochVariable = "SOURCE_DATE_EPOCH";
    private static readonly DateTimeOffset Fallback = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<ResolvedVersion, DateTimeOffset> times = [];

    private PackageTimes()
    {
    }

    /// <summary>The time of a chart's package.</summary>
    public DateTimeOffset this[ResolvedVersion version] => times[version];

    /// <exception cref="BuildTaskException">SOURCE_DATE_EPOCH is not a number of seconds.</exception>
    public static async Task<PackageTimes> ReadAsync(VersionResult versions, BuildContext context, CancellationToken cancellationToken)
    {
        PackageTimes packages = new();
        DateTimeOffset? epoch = ReadEpoch(context);
        foreach (ResolvedVersion version in versions.Charts)
        {
            packages.times[version] = epoch ?? await CommitTimeAsync(version, versions, context, cancellationToken).ConfigureAwait(false) ?? Fallback;
        }

        if (epoch is null && versions.Charts.Count > 0)
        {
            await WarnOfShallowCloneAsync(new GitCommand(versions.Charts[0].Chart.Directory, context), context, cancellationToken).ConfigureAwait(false);
        }

        return packages;
    }

    private static async Task WarnOfShallowCloneAsync(GitCommand git, BuildContext context, CancellationToken cancellationToken)
    {
        if (await GitHistory.IsShallowAsync(git, cancellationToken).ConfigureAwait(false))
        {
            context.Log.Warning(
                "The clone is shallow, so the time of a chart's last commit is not known and digests differ from those of a full clone. "
                + $"Fetch the history ('fetch-depth: 0' with actions/checkout) or set {EpochVariable}.");
        }
    }

    private static DateTimeOffset? ReadEpoch(BuildContext context)
    {
        if (context.Environment(EpochVariable) is not { Length: > 0 } text)
        {
            return null;
        }

        bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds);
        return isNumber && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new BuildTaskException($"{EpochVariable} is '{text}', not a number of seconds since 1970-01-01 UTC. Correct or unset it.");
    }

    private static async Task<DateTimeOffset?> CommitTimeAsync(
        ResolvedVersion version, VersionResult versions, BuildContext context, CancellationToken cancellationToken)
    {
        GitCommand git = new(version.Chart.Directory, context);
        IEnumerable<string> inside = LocalCharts.Reached(version.Chart, [.. versions.All.Select(other => other.Chart)]).Select(chart => chart.Directory);

        // git refuses to answer when one of the folders is outside of the chart's repository.
        return await GitHistory.CommitTimeAsync(git, [version.Chart.Directory, .. inside], cancellationToken).ConfigureAwait(false)
            ?? await GitHistory.CommitTimeAsync(git, [version.Chart.Directory], cancellationToken).ConfigureAwait(false);
    }
}
