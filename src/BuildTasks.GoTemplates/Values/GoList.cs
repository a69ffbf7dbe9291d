using System.Collections;

namespace BuildTasks.GoTemplates;

/// <summary>A Go slice; <c>[]interface {}</c> unless another type is given.</summary>
public class GoList : GoValue, IReadOnlyList<object?>
{
    private readonly ReadOnlyMemory<byte> bytes;
    private List<object?>? items;
    private bool wasNil;

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

    /// <summary>Adds an item at the end.</summary>
    public void Add(object? item) => Items.Add(item);

    /// <summary>The items from <paramref name="start"/> on, copied, in a slice of the same type.</summary>
    public GoList Slice(int start, int length) => new(Items.GetRange(start, length), Type);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<object?> Items => items ??= [.. bytes.ToArray()];
}
