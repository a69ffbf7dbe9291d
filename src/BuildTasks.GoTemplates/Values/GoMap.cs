using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.GoTemplates;

/// <summary>
/// A Go map with string keys; <c>map[string]interface {}</c> unless another type is given. Enumerates in the order of the keys' bytes,
/// as Go's templates and printing do.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A Go map is called a map.")]
public class GoMap : GoValue, IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly Entries entries;
    private bool wasNil;

    /// <summary>An empty map.</summary>
    /// <param name="type">The map type; <see cref="GoType.MapOfAny"/> when null.</param>
    public GoMap(GoType? type = null)
        : this(type ?? GoType.MapOfAny, new Entries())
    {
    }

    /// <summary>A map with those entries; a later one replaces an earlier one of the same key.</summary>
    public GoMap(IEnumerable<KeyValuePair<string, object?>> entries, GoType? type = null)
        : this(type)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach ((string key, object? value) in entries)
        {
            Set(key, value);
        }
    }

    /// <summary>The entries of another map, shared and not copied, as a value of another type.</summary>
    protected GoMap(GoMap map, GoType type)
        : this(type, map?.entries ?? throw new ArgumentNullException(nameof(map)))
    {
    }

    private GoMap(GoType type, Entries entries)
    {
        Type = type;
        this.entries = entries;
    }

    /// <summary>A nil map: empty, but <c>null</c> in JSON.</summary>
    /// <param name="type">The map type; <see cref="GoType.MapOfAny"/> when null.</param>
    public static GoMap Nil(GoType? type = null) => new(type) { wasNil = true };

    /// <inheritdoc/>
    public override GoType Type { get; }

    /// <summary>The type of the values; <see cref="GoType.Any"/> for <c>map[string]interface {}</c>.</summary>
    public GoType ElementType => Type.Element!;

    /// <inheritdoc/>
    public int Count => entries.Values.Count;

    /// <summary>Whether this is Go's nil map, which differs from an empty one in JSON and in comparisons, and to which nothing can be added.</summary>
    public bool IsNil => wasNil && Count == 0;

    /// <summary>The keys in the order of their bytes, as they are now.</summary>
    public IReadOnlyList<string> Keys => entries.SortedKeys;

    /// <summary>The value of a key, or null.</summary>
    public object? Get(string key) => entries.Values.GetValueOrDefault(key);

    /// <summary>The value of a key, if there is one.</summary>
    public bool TryGet(string key, out object? value) => entries.Values.TryGetValue(key, out value);

    /// <summary>Whether there is such a key.</summary>
    public bool Contains(string key) => entries.Values.ContainsKey(key);

    /// <summary>Sets the value of a key.</summary>
    public void Set(string key, object? value) => entries.Set(key, value);

    /// <summary>Removes a key, if it is there.</summary>
    public bool Remove(string key) => entries.Remove(key);

    /// <summary>The same map, not a copy, as a value of another type with the same elements: what a Go conversion does.</summary>
    public GoMap As(GoType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ReferenceEquals(type, Type) ? this : new GoMap(type, entries);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (string key in entries.SortedKeys)
        {
            if (entries.Values.TryGetValue(key, out object? value))
            {
                yield return new(key, value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Shared by every view of the map under another type name.
    private sealed class Entries
    {
        private string[]? sortedKeys;

        public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

        public string[] SortedKeys => Volatile.Read(ref sortedKeys) ?? Sort();

        public void Set(string key, object? value)
        {
            Values[key] = value;
            if (sortedKeys is not null && sortedKeys.Length != Values.Count)
            {
                sortedKeys = null;
            }
        }

        public bool Remove(string key)
        {
            sortedKeys = null;
            return Values.Remove(key);
        }

        private string[] Sort()
        {
            string[] keys = [.. Values.Keys];
            Array.Sort(keys, GoText.Comparer);
            Volatile.Write(ref sortedKeys, keys);
            return keys;
        }
    }
}
