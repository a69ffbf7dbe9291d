using System.Buffers.Binary;
using System.Text;

namespace BuildTasks.GoTemplates.Times;

/// <summary>
/// The abbreviations (<c>CET</c>, <c>CEST</c>) of a zone of the IANA database, which .NET does not tell. Read from the compiled
/// zone file, https://www.rfc-editor.org/rfc/rfc9636.
/// </summary>
internal sealed class ZoneAbbreviations
{
    private const int HeaderLength = 44;
    private static readonly string[] Folders = ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"];

    private readonly long[] transitions;
    private readonly (int Offset, string Abbreviation)[] periods;
    private readonly (int Offset, string Abbreviation) first;

    private ZoneAbbreviations(long[] transitions, (int Offset, string Abbreviation)[] periods, (int Offset, string Abbreviation) first)
    {
        this.transitions = transitions;
        this.periods = periods;
        this.first = first;
    }

    /// <summary>Null when the system has no file of that zone.</summary>
    public static ZoneAbbreviations? Read(string zone)
    {
        string? file = Array.Find(Array.ConvertAll(Folders, folder => Path.Combine(folder, zone)), File.Exists);
        return file is null ? null : Parse(File.ReadAllBytes(file));
    }

    /// <summary>What holds at an instant before the last transition, to the second, where .NET has minutes; null after it.</summary>
    public (string Abbreviation, int OffsetSeconds)? At(long unixSeconds)
    {
        int index = IndexAt(unixSeconds);
        (int offset, string abbreviation) = index < 0 ? first : periods[index];
        return index == transitions.Length - 1 ? null : (abbreviation, offset);
    }

    /// <summary>The abbreviation that goes with an offset after the last transition. Null when the file knows none.</summary>
    public string? At(long unixSeconds, int offset)
    {
        // A rule goes on with the periods before it.
        int index = IndexAt(unixSeconds);
        int latest = index < 0 ? -1 : Array.FindLastIndex(periods, index, period => period.Offset == offset);
        return latest >= 0 ? periods[latest].Abbreviation : index < 0 && first.Offset == offset ? first.Abbreviation : null;
    }

    private int IndexAt(long unixSeconds)
    {
        int index = Array.BinarySearch(transitions, unixSeconds);
        return index < 0 ? ~index - 1 : index;
    }

    private static ZoneAbbreviations? Parse(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith("TZif"u8) || file.Length < HeaderLength || file[4] < (byte)'2')
        {
            return null;
        }

        // The first block has 32-bit times, the second one all of them.
        Counts old = Counts.Read(file);
        ReadOnlySpan<byte> block = file[(HeaderLength + old.Length(timeSize: 4))..];
        Counts counts = Counts.Read(block);
        ReadOnlySpan<byte> times = block[HeaderLength..];
        ReadOnlySpan<byte> indexes = times[(counts.Times * 8)..];
        ReadOnlySpan<byte> types = indexes[counts.Times..];
        ReadOnlySpan<byte> texts = types[(counts.Types * 6)..];
        (int Offset, string Abbreviation)[] all = new (int Offset, string Abbreviation)[counts.Types];
        for (int i = 0; i < all.Length; i++)
        {
            ReadOnlySpan<byte> type = types[(i * 6)..];
            ReadOnlySpan<byte> text = texts[type[5]..];
            all[i] = (BinaryPrimitives.ReadInt32BigEndian(type), Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]));
        }

        long[] starts = new long[counts.Times];
        (int Offset, string Abbreviation)[] started = new (int Offset, string Abbreviation)[counts.Times];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = BinaryPrimitives.ReadInt64BigEndian(times[(i * 8)..]);
            started[i] = all[indexes[i]];
        }

        return new ZoneAbbreviations(starts, started, all[0]);
    }

    private readonly record struct Counts(int Utc, int Standard, int Leaps, int Times, int Types, int Texts)
    {
        public static Counts Read(ReadOnlySpan<byte> header) => new(
            At(header, 0), At(header, 1), At(header, 2), At(header, 3), At(header, 4), At(header, 5));

        public int Length(int timeSize) =>
            (Times * (timeSize + 1)) + (Types * 6) + Texts + (Leaps * (timeSize + 4)) + Standard + Utc;

        private static int At(ReadOnlySpan<byte> header, int index) => BinaryPrimitives.ReadInt32BigEndian(header[(20 + (index * 4))..]);
    }
}
