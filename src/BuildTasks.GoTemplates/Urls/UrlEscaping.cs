using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates.Texts;

namespace BuildTasks.GoTemplates.Urls;

/// <summary>Percent-escapes as in Go's net/url.</summary>
internal static class UrlEscaping
{
    /// <summary>Escapes what may not stand in that part.</summary>
    public static string Escape(string text, UrlPart part)
    {
        StringBuilder escaped = new();
        foreach (byte value in GoText.ToUtf8(text))
        {
            if (MustEscape((char)value, part))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
            else
            {
                escaped.Append((char)value);
            }
        }

        return escaped.ToString();
    }

    /// <exception cref="UrlException">An escape is broken, or stands for something that the part cannot have.</exception>
    public static string Unescape(string text, UrlPart part)
    {
        string bytes = GoBytes.ToLatin1(text);
        StringBuilder unescaped = new(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            char c = bytes[i];
            if (c == '%')
            {
                unescaped.Append(UnescapeOne(bytes.AsSpan(i), part));
                i += 2;
            }
            else if (part is UrlPart.Host or UrlPart.Zone && c < 0x80 && MustEscape(c, part))
            {
                throw new UrlException($"invalid character {GoFormat.Quote(c.ToString())} in host name");
            }
            else
            {
                unescaped.Append(c);
            }
        }

        return GoBytes.FromLatin1(unescaped.ToString());
    }

    private static char UnescapeOne(ReadOnlySpan<char> text, UrlPart part)
    {
        ReadOnlySpan<char> escape = text[..Math.Min(3, text.Length)];
        if (escape.Length < 3 || !byte.TryParse(escape[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
        {
            throw new UrlException("invalid URL escape " + GoFormat.Quote(GoBytes.FromLatin1(escape.ToString())));
        }

        // RFC 6874: a host has escapes for non-ASCII only, a zone also for what is not allowed there.
        bool refused = escape is not "%25" && part switch
        {
            UrlPart.Host => value < 0x80,
            UrlPart.Zone => value != ' ' && MustEscape((char)value, UrlPart.Host),
            _ => false,
        };
        return refused ? throw new UrlException("invalid URL escape " + GoFormat.Quote(escape.ToString())) : (char)value;
    }

    private static bool MustEscape(char c, UrlPart part)
    {
        if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
        {
            return false;
        }

        return part switch
        {
            UrlPart.Host or UrlPart.Zone => !"!$&'()*+,;=:[]<>\"".Contains(c, StringComparison.Ordinal),
            UrlPart.Path => !"$&+,/:;=@".Contains(c, StringComparison.Ordinal),
            UrlPart.UserPassword => !"$&+,;=".Contains(c, StringComparison.Ordinal),
            _ => !"$&+,/:;=?@!()*".Contains(c, StringComparison.Ordinal),
        };
    }
}
