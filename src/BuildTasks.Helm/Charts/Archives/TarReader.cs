using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// Reads tar archives (V7, ustar, PAX, GNU) that nobody has vouched for: every size is checked before memory is taken for it.
/// Format: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html and GNU tar's manual.
/// </summary>
internal sealed class TarReader(Stream archive)
{
    private const int BlockSize = 512;

    // Go's limit for headers that describe other headers.
    private const int MaxSpecialSize = 1024 * 1024;

    private readonly byte[] block = new byte[BlockSize];
    private long unread;
    private int padding;

    /// <summary>The next header, or null at the end. What was not read of the content before is passed over.</summary>
    /// <exception cref="ChartException">The archive is damaged.</exception>
    public TarEntry? Next()
    {
        string? longName = null;
        long? longSize = null;
        while (true)
        {
            if (!Skip() || ReadHeader() is not { } entry)
            {
                return null;
            }

            switch (entry.Kind)
            {
                case TarEntry.PaxHeader:
                    ReadPaxRecords(ReadSpecial(entry), ref longName, ref longSize);
                    break;
                case TarEntry.GnuLongName:
                    longName = Encoding.UTF8.GetString(ReadSpecial(entry)).TrimEnd('\0');
                    break;
                case TarEntry.GnuLongLink:
                    ReadSpecial(entry);
                    break;
                default:
                    long size = longSize ?? entry.Size;
                    Expect(size);
                    return entry with { Name = longName ?? entry.Name, Size = size };
            }
        }
    }

    /// <summary>The whole content of the entry that <see cref="Next"/> gave.</summary>
    public byte[] ReadContent()
    {
        byte[] content = new byte[unread];
        Fill(content);
        unread = 0;
        return content;
    }

    private TarEntry? ReadHeader()
    {
        int read = archive.ReadAtLeast(block, BlockSize, throwOnEndOfStream: false);
        if (read == 0 || (read == BlockSize && !block.AsSpan().ContainsAnyExcept((byte)0)))
        {
            return null;
        }

        if (read < BlockSize)
        {
            throw Truncated();
        }

        if (!HasValidChecksum())
        {
            throw new ChartException("archive/tar: invalid tar header");
        }

        char kind = block[156] == 0 ? TarEntry.File : (char)block[156];
        TarEntry entry = new(ReadName(), kind, ReadNumber(124, 12));
        return entry.Size >= 0 ? entry : throw new ChartException("archive/tar: invalid tar header");
    }

    private string ReadName()
    {
        string name = ReadText(0, 100);
        bool isPosix = block.AsSpan(257, 6).SequenceEqual("ustar\0"u8);
        string prefix = isPosix ? ReadText(345, 155) : "";
        return prefix.Length == 0 ? name : $"{prefix}/{name}";
    }

    private string ReadText(int offset, int length)
    {
        ReadOnlySpan<byte> field = block.AsSpan(offset, length);
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private long ReadNumber(int offset, int length)
    {
        // GNU writes what does not fit into octal digits as a big-endian number with the top bit set.
        if ((block[offset] & 0x80) != 0)
        {
            return BinaryPrimitives.ReadInt64BigEndian(block.AsSpan(offset + length - sizeof(long)));
        }

        string text = ReadText(offset, length).Trim(' ');
        long value = 0L;
        foreach (char digit in text)
        {
            if (digit is < '0' or > '7')
            {
                throw new ChartException("archive/tar: invalid tar header");
            }

            value = (value << 3) + digit - '0';
        }

        return value;
    }

    private bool HasValidChecksum()
    {
        (long unsigned, long signed) = (0L, 0L);
        for (int i = 0; i < BlockSize; i++)
        {
            byte value = i is >= 148 and < 156 ? (byte)' ' : block[i];
            unsigned += value;
            signed += (sbyte)value;
        }

        long expected = ReadNumber(148, 8);
        return expected == unsigned || expected == signed;
    }

    private byte[] ReadSpecial(TarEntry entry)
    {
        if (entry.Size > MaxSpecialSize)
        {
            throw new ChartException("archive/tar: header field too long");
        }

        Expect(entry.Size);
        return ReadContent();
    }

    private static void ReadPaxRecords(ReadOnlySpan<byte> records, ref string? name, ref long? size)
    {
        while (!records.IsEmpty)
        {
            // Each record is "LENGTH KEY=VALUE\n", where LENGTH counts the whole record.
            int space = records.IndexOf((byte)' ');
            if (space <= 0
                || !int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
                || length <= space + 1 || length > records.Length || records[length - 1] != '\n')
            {
                throw new ChartException("archive/tar: invalid tar header");
            }

            string[] record = Encoding.UTF8.GetString(records[(space + 1)..(length - 1)]).Split('=', 2);
            records = records[length..];
            if (record is ["path", var path])
            {
                name = path;
            }
            else if (record is ["size", var digits])
            {
                size = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
                    ? value
                    : throw new ChartException("archive/tar: invalid tar header");
            }
        }
    }

    private void Expect(long size)
    {
        unread = size;
        padding = (int)(-size & (BlockSize - 1));
    }

    // Whether anything follows: Go takes an archive that ends in the padding of a file for complete.
    private bool Skip()
    {
        for (; unread > 0; unread -= Math.Min(unread, BlockSize))
        {
            Fill(block.AsSpan(0, (int)Math.Min(unread, BlockSize)));
        }

        bool isWhole = archive.ReadAtLeast(block.AsSpan(0, padding), padding, throwOnEndOfStream: false) == padding;
        padding = 0;
        return isWhole;
    }

    private void Fill(Span<byte> target)
    {
        if (archive.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
        {
            throw Truncated();
        }
    }

    private static ChartException Truncated() => new("unexpected EOF");
}
