using System.Globalization;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>Precedence of pre-releases, https://semver.org/#spec-item-11.</summary>
internal static class PrereleaseOrder
{
    /// <summary>-1, 0 or 1; an empty text is a release, which comes after all of its pre-releases.</summary>
    public static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return (left.Length == 0 ? 1 : 0) - (right.Length == 0 ? 1 : 0);
        }

        return CompareIdentifiers(left, right);
    }

    /// <summary>Compares identifier by identifier, without the special place of the empty text: it counts as the lowest identifier.</summary>
    public static int CompareIdentifiers(string left, string right)
    {
        string[] leftParts = left.Split('.');
        string[] rightParts = right.Split('.');
        for (int i = 0; i < Math.Max(leftParts.Length, rightParts.Length); i++)
        {
            int order = CompareIdentifier(leftParts.ElementAtOrDefault(i) ?? "", rightParts.ElementAtOrDefault(i) ?? "");
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int CompareIdentifier(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length.CompareTo(right.Length) switch { 0 => 0, < 0 => -1, _ => 1 };
        }

        bool leftIsNumber = TryNumber(left, out ulong leftNumber);
        bool rightIsNumber = TryNumber(right, out ulong rightNumber);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => leftNumber.CompareTo(rightNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => Math.Sign(string.CompareOrdinal(left, right)),
        };
    }

    private static bool TryNumber(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
