using System.Collections;

namespace BuildTasks.GoTemplates;

/// <summary>A Go slice; <c>[]interface {}</c> unless another type is given.</summary>
public class GoList : GoValue, IReadOnlyList<object?>
{
    private readonly List<object?> items;
    private bool wasNil;

    /// <summary>A slice of those items.</summary>
    /// <param name="items">The items, copied.</param>
    /// <param name="type">The slice type; <see cref="GoType.ListOfAny"/> when null. Items must be of its element type.</param>
    public GoList(IEnumerable<object?> items, GoType? type = null)
    {
        this.items = [.. items];
        Type = type ?? GoType.ListOfAny;
    }

    /// <summary>An empty <c>[]interface {}</c> to add to.</summary>
    public GoList()
        : this([])
    {
    }

    /// <summary>A nil slice: empty, but <c>null</c> in JSON.</summary>
    public static GoList Nil(GoType? type = null) => new([], type) { wasNil = true };

    /// <summary>A Go <c>[]string</c>.</summary>
    public static GoList OfStrings(IEnumerable<string> items) => new(items, GoType.ListOfString);

    /// <inheritdoc/>
    public override GoType Type { get; }

    /// <summary>The type of the items; <see cref="GoType.Any"/> for <c>[]interface {}</c>.</summary>
    public GoType ElementType => Type.Element!;

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <summary>Whether this is Go's nil slice, which differs from an empty one in JSON and in deep comparison.</summary>
    public bool IsNil => wasNil && items.Count == 0;

    /// <inheritdoc/>
    public object? this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(object? item) => items.Add(item);

    /// <summary>The items from <paramref name="start"/> on, copied, in a slice of the same type.</summary>
    public GoList Slice(int start, int length) => new(items.GetRange(start, length), Type);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
