using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>What stands at the beginning of a text and tells how it is encoded.</summary>
internal static class TomlEncoding
{
    // How many bytes BurntSushi looks at for the NULs of UTF-16.
    private const int Start = 6;

    /// <summary>The text without a byte order mark; also without that of UTF-16, which some tools put before UTF-8.</summary>
    /// <exception cref="TomlException">The text seems to be UTF-16.</exception>
    public static string Check(string text)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : Bytes(text, 2) is [0xFF, 0xFE] or [0xFE, 0xFF] ? text[2..] : text;
        return Bytes(text, Start).Contains((byte)0)
            ? throw new TomlException("toml: line 1: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8")
            : text;
    }

    private static ReadOnlySpan<byte> Bytes(string text, int count)
    {
        byte[] bytes = GoText.ToUtf8(text.AsSpan(0, Math.Min(count, text.Length)));
        return bytes.AsSpan(0, Math.Min(count, bytes.Length));
    }
}
