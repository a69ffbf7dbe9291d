using System.Globalization;
using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Scans what may stand before a node or for it: <c>&amp;anchor</c>, <c>*alias</c>, <c>!tag</c>.</summary>
internal static class TagScanner
{
    private const string UriPunctuation = ";/?:@&=+$,.!~*'()[]%";

    private const string AfterAnchor = "?:,]}%@`";

    public static YamlToken ScanAnchor(YamlCursor cursor, YamlTokenKind kind)
    {
        YamlMark start = cursor.Mark;
        cursor.Skip();
        StringBuilder name = new();
        while (IsWord(cursor.Current))
        {
            cursor.Read(name);
        }

        return name.Length > 0 && (IsBlankOrEnd(cursor.Current) || AfterAnchor.Contains(cursor.Current, StringComparison.Ordinal))
            ? new YamlToken(kind, start, cursor.Mark, name.ToString())
            : throw Problem(cursor, "did not find expected alphabetic or numeric character");
    }

    public static YamlToken ScanTag(YamlCursor cursor)
    {
        YamlMark start = cursor.Mark;
        (string handle, string suffix) = cursor.Peek(1) == '<' ? ("", ScanVerbatim(cursor)) : ScanShorthand(cursor);
        return IsBlankOrEnd(cursor.Current)
            ? new YamlToken(YamlTokenKind.Tag, start, cursor.Mark, handle, suffix)
            : throw Problem(cursor, "did not find expected whitespace or line break");
    }

    /// <summary>Scans <c>!</c>, <c>!!</c> or <c>!name!</c>; outside a directive also the <c>!name</c> that is no handle.</summary>
    public static string ScanHandle(YamlCursor cursor, bool inDirective)
    {
        if (cursor.Current != '!')
        {
            throw Problem(cursor, "did not find expected '!'");
        }

        StringBuilder handle = new();
        cursor.Read(handle);
        while (IsWord(cursor.Current))
        {
            cursor.Read(handle);
        }

        if (cursor.Current == '!')
        {
            cursor.Read(handle);
        }
        else if (inDirective && handle.Length > 1)
        {
            throw Problem(cursor, "did not find expected '!'");
        }

        return handle.ToString();
    }

    /// <summary>Scans the characters of a URI.</summary>
    /// <param name="cursor">Where.</param>
    /// <param name="head">What was read of it before, with its exclamation mark.</param>
    public static string ScanUri(YamlCursor cursor, string head)
    {
        StringBuilder uri = new(head.Length > 1 ? head[1..] : "");
        bool found = head.Length > 0;
        for (; IsWord(cursor.Current) || UriPunctuation.Contains(cursor.Current, StringComparison.Ordinal); found = true)
        {
            if (cursor.Current == '%')
            {
                ReadEscape(cursor, uri);
            }
            else
            {
                cursor.Read(uri);
            }
        }

        return found ? uri.ToString() : throw Problem(cursor, "did not find expected tag URI");
    }

    private static string ScanVerbatim(YamlCursor cursor)
    {
        cursor.Skip(2);
        string uri = ScanUri(cursor, head: "");
        if (cursor.Current != '>')
        {
            throw Problem(cursor, "did not find the expected '>'");
        }

        cursor.Skip();
        return uri;
    }

    private static (string Handle, string Suffix) ScanShorthand(YamlCursor cursor)
    {
        string handle = ScanHandle(cursor, inDirective: false);
        if (handle.Length > 1 && handle.EndsWith('!'))
        {
            return (handle, ScanUri(cursor, head: ""));
        }

        string suffix = ScanUri(cursor, handle);
        return suffix.Length == 0 ? ("", "!") : ("!", suffix);
    }

    private static void ReadEscape(YamlCursor cursor, StringBuilder uri)
    {
        Span<byte> bytes = stackalloc byte[4];
        int width = 1;
        for (int i = 0; i < width; i++)
        {
            if (cursor.Current != '%' || !char.IsAsciiHexDigit(cursor.Peek(1)) || !char.IsAsciiHexDigit(cursor.Peek(2)))
            {
                throw Problem(cursor, "did not find URI escaped octet");
            }

            bytes[i] = byte.Parse([cursor.Peek(1), cursor.Peek(2)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (i == 0)
            {
                width = WidthOf(bytes[0]);
            }

            if (width == 0)
            {
                throw Problem(cursor, "found an incorrect leading UTF-8 octet");
            }

            if (i > 0 && (bytes[i] & 0xc0) != 0x80)
            {
                throw Problem(cursor, "found an incorrect trailing UTF-8 octet");
            }

            cursor.Skip(3);
        }

        uri.Append(Encoding.UTF8.GetString(bytes[..width]));
    }

    private static int WidthOf(byte leading)
        => leading < 0x80 ? 1
            : (leading & 0xe0) == 0xc0 ? 2
            : (leading & 0xf0) == 0xe0 ? 3
            : (leading & 0xf8) == 0xf0 ? 4
            : 0;

    private static YamlException Problem(YamlCursor cursor, string problem) => YamlException.FromScanner(problem, cursor.Mark);
}
