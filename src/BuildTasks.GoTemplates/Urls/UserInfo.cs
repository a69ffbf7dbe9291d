namespace BuildTasks.GoTemplates.Urls;

/// <summary>What stands before the <c>@</c> of a URL; a null password was not there at all.</summary>
internal sealed record UserInfo(string Name, string? Password)
{
    public static UserInfo Parse(string text)
    {
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || "-._:~!$&'()*+,;=%@".Contains(c, StringComparison.Ordinal)))
        {
            throw new UrlException("net/url: invalid userinfo");
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new UserInfo(UrlEscaping.Unescape(text, UrlPart.UserPassword), null)
            : new UserInfo(
                UrlEscaping.Unescape(text[..colon], UrlPart.UserPassword),
                UrlEscaping.Unescape(text[(colon + 1)..], UrlPart.UserPassword));
    }

    public override string ToString() => UrlEscaping.Escape(Name, UrlPart.UserPassword)
        + (Password is null ? "" : ":" + UrlEscaping.Escape(Password, UrlPart.UserPassword));
}
