namespace BuildTasks.GoTemplates;

/// <summary>How much room Go's <c>append</c> makes (runtime.growslice): it shows where a slice is cut behind its last item.</summary>
internal static class SliceGrowth
{
    private const int Threshold = 256;

    /// <summary>The capacity after one item more than that many. What Go's allocator rounds up above 512 items is left out.</summary>
    public static int After(int count) => count switch
    {
        0 => 1,
        < Threshold => count * 2,
        _ => count + ((count + (3 * Threshold)) / 4),
    };
}
