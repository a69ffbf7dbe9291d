using System.Collections;

namespace BuildTasks.GoTemplates;

/// <summary>A Go slice; <c>[]interface {}</c> unless another type is given.</summary>
public class GoList : GoValue, IReadOnlyList<object?>
{
    private readonly ReadOnlyMemory<byte> bytes;
    private List<object?>? items;
    private bool wasNil;

    // Go's slices are windows on arrays: this one begins at an index of another list's array, or has one of its own.
    private GoList? array;
    private int arrayStart;
    private int? ownCapacity;

    /// <summary>A slice of those items.</summary>
    /// <param name="items">The items, copied.</param>
    /// <param name="type">The slice type; <see cref="GoType.ListOfAny"/> when null. Items must be of its element type.</param>
    public GoList(IEnumerable<object?> items, GoType? type = null)
    {
        this.items = [.. items];
        Type = type ?? GoType.ListOfAny;
    }

    private GoList(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        Type = GoType.Bytes;
    }

    /// <summary>An empty <c>[]interface {}</c> to add to.</summary>
    public GoList()
        : this([])
    {
    }

    /// <summary>A nil slice: empty, but <c>null</c> in JSON.</summary>
    public static GoList Nil(GoType? type = null) => new([], type) { wasNil = true };

    /// <summary>A Go <c>[]byte</c>; the bytes become items only when one of them is looked at.</summary>
    public static GoList OfBytes(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>A Go <c>[]string</c>.</summary>
    public static GoList OfStrings(IEnumerable<string> items) => new(items, GoType.ListOfString);

    /// <inheritdoc/>
    public override GoType Type { get; }

    /// <summary>The type of the items; <see cref="GoType.Any"/> for <c>[]interface {}</c>.</summary>
    public GoType ElementType => Type.Element!;

    /// <inheritdoc/>
    public int Count => items?.Count ?? bytes.Length;

    /// <summary>Whether this is Go's nil slice, which differs from an empty one in JSON and in deep comparison.</summary>
    public bool IsNil => wasNil && Count == 0;

    /// <inheritdoc/>
    public object? this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    /// <summary>A slice that was made by appending one item after the other.</summary>
    internal static GoList Appended(IEnumerable<object?> items, GoType? type = null)
    {
        GoList list = new([], type);
        foreach (object? item in items)
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Adds an item at the end, as Go's <c>append</c> does, which makes room for more than one.</summary>
    public void Add(object? item)
    {
        if (array is not null || Count == Capacity)
        {
            (array, ownCapacity) = (null, SliceGrowth.After(Count));
        }

        Items.Add(item);
    }

    /// <summary>
    /// The items from <paramref name="start"/> on, copied, in a slice of the same type. It may end behind the last item, within the capacity.
    /// </summary>
    internal GoList Slice(int start, int length)
        => new(Enumerable.Range(start, length).Select(InArray), Type) { array = this, arrayStart = start };

    /// <summary>A slice of the same type and capacity whose items are made of this one's.</summary>
    internal GoList Copy(Func<object?, object?> copyItem) => new(Items.Select(copyItem), Type) { ownCapacity = Capacity, wasNil = wasNil };

    /// <summary>How many items the array behind the slice holds from the first one on; Go lets a slice end there.</summary>
    internal int Capacity => array is null ? Math.Max(ownCapacity ?? 0, Count) : array.Capacity - arrayStart;

    private object? InArray(int index)
        => index < Count ? Items[index] : array is null ? ElementType.Zero : array.InArray(arrayStart + index);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<object?> Items => items ??= [.. bytes.ToArray()];
}
