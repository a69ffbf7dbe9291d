namespace BuildTasks.Helm.Schema;

/// <summary><c>json-pointer</c> (RFC 6901) and <c>relative-json-pointer</c>.</summary>
internal static class PointerFormats
{
    public static string? CheckPointer(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] != '/')
        {
            return "not starting with /";
        }

        return Array.TrueForAll(text.Split('/'), token => JsonPointer.Unescape(token) is not null) ? null : "~ must be followed by 0 or 1";
    }

    public static string? CheckRelativePointer(string text)
    {
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0)
        {
            return "must start with non-negative integer";
        }

        if (digits > 1 && text[0] == '0')
        {
            return "starts with zero";
        }

        string rest = text[digits..];
        return rest == "#" ? null : CheckPointer(rest);
    }
}
