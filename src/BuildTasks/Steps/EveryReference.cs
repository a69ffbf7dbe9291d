using BuildTasks.Oci;

namespace BuildTasks.Steps;

/// <summary>Reads every published chart that was named, and tells at once of all that cannot be read.</summary>
internal static class EveryReference
{
    /// <param name="references">The published charts.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="BuildTaskException">Charts cannot be read; each reason is a line of the message.</exception>
    public static async Task<T[]> SelectAsync<T>(
        IEnumerable<string> references, Func<string, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        (T? Chart, BuildTaskException? Failure)[] outcomes = await InParallel.SelectAsync(
            [.. references],
            concurrency: 0,
            async (reference, token) => await TryAsync(() => read(reference, token)).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);

        // A registry that is down fails all its charts alike.
        BuildTaskException[] failures =
        [
            .. outcomes.Select(outcome => outcome.Failure).OfType<BuildTaskException>()
                .DistinctBy(RegistryException.CauseOf, StringComparer.Ordinal),
        ];
        return failures switch
        {
            [] => [.. outcomes.Select(outcome => outcome.Chart!)],
            [BuildTaskException only] => throw only,
            _ => throw new BuildTaskException(string.Join('\n', failures.Select(failure => failure.Located))),
        };
    }

    private static async Task<(T? Chart, BuildTaskException? Failure)> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return (await read().ConfigureAwait(false), null);
        }
        catch (BuildTaskException failure)
        {
            return (null, failure);
        }
    }
}
