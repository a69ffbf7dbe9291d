using BuildTasks.GoTemplates.Numbers;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's chunk, whose floating-point arithmetic shows for sizes below 1.</summary>
internal static class ListChunks
{
    private static readonly GoType ListOfLists = GoType.SliceOf(GoType.ListOfAny);

    public static GoList Split(GoList items, long size)
    {
        long count = unchecked(GoCast.Truncate(Math.Floor((items.Count - 1) / (double)size)) + 1);
        if (count < 0)
        {
            throw LengthOutOfRange();
        }

        List<object?> chunks = new();
        for (long i = 0L; i < count; i++)
        {
            long remainder = items.Count % size;
            long length = i < count - 1 || remainder == 0 ? size : remainder;
            chunks.Add(length < 0 ? throw LengthOutOfRange() : Chunk(items, i * size, length));
        }

        return new GoList(chunks, ListOfLists);
    }

    private static GoList Chunk(GoList items, long start, long length) => start + length <= items.Count
        ? new GoList(items.Skip((int)start).Take((int)length))
        : throw new TemplateFunctionException("reflect: slice index out of range");

    private static TemplateFunctionException LengthOutOfRange() => new("runtime error: makeslice: len out of range");
}
