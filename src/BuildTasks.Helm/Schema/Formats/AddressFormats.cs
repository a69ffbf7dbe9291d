using System.Globalization;

namespace BuildTasks.Helm.Schema;

/// <summary><c>ipv4</c> and <c>ipv6</c>, the latter with the words of Go's net/netip.</summary>
internal static class AddressFormats
{
    public static string? CheckIpv4(string text)
    {
        string[] groups = text.Split('.');
        if (groups.Length != 4)
        {
            return "expected four decimals";
        }

        foreach (string group in groups)
        {
            if (group.Length > 1 && group[0] == '0')
            {
                return "leading zeros";
            }

            string digits = group.Length > 1 && group[0] is '+' or '-' ? group[1..] : group;
            if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            {
                return $"strconv.Atoi: parsing {Quoted.Double(group)}: invalid syntax";
            }

            if (group[0] == '-' || digits.Length > 3 || int.Parse(digits, CultureInfo.InvariantCulture) > 255)
            {
                return "decimal must be between 0 and 255";
            }
        }

        return null;
    }

    public static string? CheckIpv6(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return "missing colon";
        }

        int zone = text.IndexOf('%', StringComparison.Ordinal);
        if (zone >= 0)
        {
            return zone == text.Length - 1
                ? Failure(text, "zone must be a non-empty string", string.Empty)
                : "zone id is not a part of ipv6 address";
        }

        return CheckFields(text);
    }

    private static string? CheckFields(string text)
    {
        const int Fields = 8;
        string rest = text;
        bool hasEllipsis = rest.StartsWith("::", StringComparison.Ordinal);
        rest = hasEllipsis ? rest[2..] : rest;
        int field = 0;
        bool ellipsisLast = hasEllipsis && rest.Length == 0;
        while (field < Fields && !ellipsisLast)
        {
            int digits = rest.TakeWhile(char.IsAsciiHexDigit).Count();
            if (digits > 4)
            {
                return Failure(text, "each group must have 4 or less digits", rest);
            }

            if (digits == 0)
            {
                return Failure(text, "each colon-separated field must have at least one digit", rest);
            }

            if (digits < rest.Length && rest[digits] == '.')
            {
                return CheckEmbedded(text, rest, field, hasEllipsis);
            }

            field++;
            rest = rest[digits..];
            if (rest.Length == 0)
            {
                break;
            }

            if (rest[0] != ':')
            {
                return Failure(text, "unexpected character, want colon", rest);
            }

            if (rest.Length == 1)
            {
                return Failure(text, "colon must be followed by more characters", rest);
            }

            rest = rest[1..];
            if (rest[0] == ':')
            {
                if (hasEllipsis)
                {
                    return Failure(text, "multiple :: in address", rest);
                }

                hasEllipsis = true;
                rest = rest[1..];
                ellipsisLast = rest.Length == 0;
            }
        }

        if (rest.Length > 0)
        {
            return Failure(text, "trailing garbage after address", rest);
        }

        if (field < Fields && !hasEllipsis)
        {
            return Failure(text, "address string too short", string.Empty);
        }

        return field == Fields && hasEllipsis ? Failure(text, "the :: must expand to at least one field of zeros", string.Empty) : null;
    }

    private static string? CheckEmbedded(string text, string rest, int field, bool hasEllipsis)
    {
        if (!hasEllipsis && field != 6)
        {
            return Failure(text, "embedded IPv4 address must replace the final 2 fields of the address", rest);
        }

        if (field + 2 > 8)
        {
            return Failure(text, "too many hex fields to fit an embedded IPv4 at the end of the address", rest);
        }

        return CheckIpv4(rest) is null ? null : Failure(text, "embedded IPv4 address is invalid", rest);
    }

    private static string Failure(string text, string reason, string at)
        => $"ParseAddr({Quoted.Double(text)}): {reason}" + (at.Length > 0 ? $" (at {Quoted.Double(at)})" : string.Empty);
}
