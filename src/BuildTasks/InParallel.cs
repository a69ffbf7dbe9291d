namespace BuildTasks;

/// <summary>Works on several items at once and keeps their order.</summary>
internal static class InParallel
{
    /// <param name="items">The items.</param>
    /// <param name="concurrency">How many at once; 0 is the number of processors.</param>
    /// <param name="work">The work on one item.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<TResult[]> SelectAsync<T, TResult>(
        IReadOnlyList<T> items, int concurrency, Func<T, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        if (items.Count == 1)
        {
            return [await work(items[0], cancellationToken).ConfigureAwait(false)];
        }

        TResult[] results = new TResult[items.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, items.Count),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency == 0 ? Environment.ProcessorCount : concurrency, CancellationToken = cancellationToken },
            async (index, token) => results[index] = await work(items[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }
}
