using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>Which items of a list <c>--set</c> may set.</summary>
internal static class SetIndexes
{
    private const int Largest = 65_536;

    public static void ThrowIfNegative(long index)
    {
        if (index < 0)
        {
            throw OutOfRange(index);
        }
    }

    /// <summary>Sets an item; the items that are missing before it become null.</summary>
    public static void Set(GoList list, int index, object? value)
    {
        if (index > Largest)
        {
            throw OutOfRange(index);
        }

        while (list.Count <= index)
        {
            list.Add(null);
        }

        list[index] = value;
    }

    public static ValuesException OutOfRange(long index)
    {
        string number = index.ToString(CultureInfo.InvariantCulture);
        return new ValuesException(index < 0
            ? $"negative {number} index not allowed"
            : $"index of {number} is greater than maximum supported index of {Largest}");
    }
}
