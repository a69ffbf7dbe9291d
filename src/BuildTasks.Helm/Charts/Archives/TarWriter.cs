using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// Makes the blocks of a tar archive as Go's archive/tar does for Helm: ustar headers, and a PAX record in front where a name is too long
/// or not ASCII. Files have mode 0644 and belong to 0:0.
/// </summary>
internal static class TarWriter
{
    private const int BlockSize = 512;
    private const int NameLength = 100;
    private const int PrefixLength = 155;

    /// <summary>What closes an archive.</summary>
    public static byte[] End { get; } = new byte[2 * BlockSize];

    /// <summary>The header blocks of a file.</summary>
    public static byte[] Header(string name, long size, DateTimeOffset modified)
    {
        long time = Math.Max(0, modified.ToUnixTimeSeconds());
        if (IsAscii(name) && name.Length <= NameLength)
        {
            return Block(name, "", TarEntry.File, mode: 0b110_100_100, size, time);
        }

        if (SplitName(name) is var (prefix, rest))
        {
            return Block(rest, prefix, TarEntry.File, mode: 0b110_100_100, size, time);
        }

        byte[] records = PaxRecord("path", name);
        int slash = name.LastIndexOf('/') + 1;
        return
        [
            .. Block(Shorten($"{name[..slash]}PaxHeaders.0/{name[slash..]}"), "", TarEntry.PaxHeader, mode: 0, records.Length, time: 0),
            .. records,
            .. Padding(records.Length),
            .. Block(Shorten(name), "", TarEntry.File, mode: 0b110_100_100, size, time),
        ];
    }

    /// <summary>The zeros that follow content of that size.</summary>
    public static byte[] Padding(long size) => new byte[-size & (BlockSize - 1)];

    private static byte[] Block(string name, string prefix, char kind, int mode, long size, long time)
    {
        byte[] block = new byte[BlockSize];
        Write(block, 0, name);
        Write(block, 100, Octal(mode, 7));
        Write(block, 108, Octal(0, 7));
        Write(block, 116, Octal(0, 7));
        Write(block, 124, Octal(size, 11));
        Write(block, 136, Octal(time, 11));
        Write(block, 148, new string(' ', 8));
        block[156] = (byte)kind;
        Write(block, 257, "ustar\0" + "00");
        Write(block, 329, Octal(0, 7));
        Write(block, 337, Octal(0, 7));
        Write(block, 345, prefix);
        Write(block, 148, Octal(block.Sum(value => value), 6) + "\0");
        return block;
    }

    private static (string Prefix, string Name)? SplitName(string name)
    {
        if (!IsAscii(name))
        {
            return null;
        }

        int slash = name.LastIndexOf('/', Math.Min(name.Length - 1, PrefixLength));
        int rest = name.Length - slash - 1;
        return slash > 0 && rest is > 0 and <= NameLength ? (name[..slash], name[(slash + 1)..]) : null;
    }

    private static byte[] PaxRecord(string key, string value)
    {
        // The length in front counts its own digits.
        byte[] content = Encoding.UTF8.GetBytes($" {key}={value}\n");
        int length = content.Length + Digits(content.Length);
        length = content.Length + Digits(length);
        return [.. Encoding.ASCII.GetBytes(length.ToString(CultureInfo.InvariantCulture)), .. content];
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static string Shorten(string name)
    {
        string ascii = string.Concat(name.Where(char.IsAscii));
        return (ascii.Length > NameLength ? ascii[..NameLength] : ascii).TrimEnd('/');
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    private static string Octal(long value, int digits) => Convert.ToString(value, 8).PadLeft(digits, '0');

    private static void Write(byte[] block, int offset, string text) => Encoding.ASCII.GetBytes(text, block.AsSpan(offset));
}
