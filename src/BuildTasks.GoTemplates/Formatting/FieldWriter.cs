using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Lays single values out with width, precision and flags, and collects the result.</summary>
internal sealed class FieldWriter
{
    private readonly StringBuilder output = new();

    public FormatFlags Flags { get; set; }

    public override string ToString() => output.ToString();

    public void Write(string text)
    {
        TemplateLimits.Default.CheckText((long)output.Length + text.Length);
        output.Append(text);
    }

    /// <summary>Writes a text in the width of the field, which counts characters.</summary>
    public void Pad(string text, bool mayFillWithZeros = true)
    {
        int missing = (Flags.Width ?? 0) - CountRunes(text);
        if (Flags.Minus)
        {
            Write(text);
            Fill(missing, ' ');
        }
        else
        {
            Fill(missing, Flags.Zero && mayFillWithZeros ? '0' : ' ');
            Write(text);
        }
    }

    /// <summary>Writes a text, cut to the precision.</summary>
    public void Text(string text) => Pad(Truncated(text));

    /// <summary>Writes a text as a Go literal.</summary>
    public void Quoted(string text)
    {
        text = Truncated(text);
        Pad(Flags.Sharp && GoQuote.CanBackquote(text) ? $"`{text}`" : GoQuote.Quote(text, Flags.Plus));
    }

    /// <summary>Writes the bytes of a text, two digits each.</summary>
    public void Hexadecimal(ReadOnlySpan<byte> bytes, bool upper)
    {
        bytes = Flags.Precision < bytes.Length ? bytes[..Flags.Precision.Value] : bytes;
        string prefix = upper ? "0X" : "0x";
        StringBuilder digits = new();
        for (int index = 0; index < bytes.Length; index++)
        {
            digits.Append(Flags.Space && index > 0 ? " " : "");
            digits.Append(Flags.Sharp && (Flags.Space || index == 0) ? prefix : "");
            digits.Append(bytes[index].ToString(upper ? "X2" : "x2", CultureInfo.InvariantCulture));
        }

        Pad(digits.ToString());
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="bits">The number, signed ones as two's complement.</param>
    /// <param name="radix">2, 8, 10 or 16.</param>
    /// <param name="isSigned">Whether the bits are a signed number.</param>
    /// <param name="verb">The verb, which decides about letters and prefixes.</param>
    public void Integer(ulong bits, int radix, bool isSigned, int verb)
    {
        bool isNegative = isSigned && (long)bits < 0;
        ulong magnitude = isNegative ? unchecked(0 - bits) : bits;
        if (Flags.Precision == 0 && magnitude == 0)
        {
            Pad("", mayFillWithZeros: false);
            return;
        }

        string sign = isNegative ? "-" : Flags.Plus ? "+" : Flags.Space ? " " : "";
        string digits = Digits(magnitude, radix, verb == 'X');
        int zeros = Flags is { Zero: true, Minus: false, Width: { } width } ? Math.Max(width - sign.Length, 0) : 0;
        digits = digits.PadLeft(Flags.Precision ?? zeros, '0');
        Pad(sign + Prefix(digits, radix, verb) + digits, mayFillWithZeros: false);
    }

    /// <summary>Writes a code point: <c>U+0041</c>, with <c>#</c> also the character.</summary>
    public void Unicode(ulong codePoint)
    {
        string text = "U+" + Digits(codePoint, 16, upper: true).PadLeft(Math.Max(4, Flags.Precision ?? 4), '0');
        Rune rune = GoQuote.ToRune((long)Math.Min(codePoint, long.MaxValue));
        if (Flags.Sharp && rune.Value == (long)codePoint && GoQuote.IsPrintable(rune))
        {
            text += $" '{rune}'";
        }

        Pad(text, mayFillWithZeros: false);
    }

    /// <summary>Writes a float.</summary>
    /// <param name="number">The number.</param>
    /// <param name="verb">A verb of <see cref="GoFloat"/>.</param>
    /// <param name="precision">The precision when the field has none.</param>
    /// <param name="bits">64, or 32 for a number that was a float32.</param>
    public void Float(double number, char verb, int precision, int bits)
    {
        precision = Flags.Precision ?? precision;
        string text = GoFloat.Format(number, verb, precision, bits);
        string sign = text[0] is '-' or '+' ? text[..1] : "+";
        string digits = text.TrimStart('-', '+');
        if (sign == "+" && !Flags.Plus)
        {
            sign = Flags.Space ? " " : "";
        }

        if (!double.IsFinite(number))
        {
            // "+Inf" keeps its sign, "NaN" has none unless it is asked for.
            sign = double.IsNaN(number) || sign.Length > 0 ? sign : "+";
            Pad(sign + digits, mayFillWithZeros: false);
            return;
        }

        if (Flags.Sharp && verb != 'b')
        {
            digits = FloatPoint.Ensure(digits, verb, precision);
        }

        if (Flags.Zero && !Flags.Minus)
        {
            digits = digits.PadLeft((Flags.Width ?? 0) - sign.Length is var width and > 0 ? width : 0, '0');
        }

        Pad(sign + digits);
    }

    private string Prefix(string digits, int radix, int verb) => (radix, verb) switch
    {
        (_, 'O') => Flags.Sharp && digits[0] != '0' ? "0o0" : "0o",
        (2, _) when Flags.Sharp => "0b",
        (8, _) when Flags.Sharp && digits[0] != '0' => "0",
        (16, 'X') when Flags.Sharp => "0X",
        (16, _) when Flags.Sharp => "0x",
        _ => "",
    };

    private static string Digits(ulong magnitude, int radix, bool upper)
    {
        Span<char> buffer = stackalloc char[64];
        int start = buffer.Length;
        do
        {
            buffer[--start] = (upper ? "0123456789ABCDEF" : "0123456789abcdef")[(int)(magnitude % (ulong)radix)];
            magnitude /= (ulong)radix;
        }
        while (magnitude > 0);
        return buffer[start..].ToString();
    }

    private void Fill(int count, char filler)
    {
        if (count > 0)
        {
            Write(new string(filler, count));
        }
    }

    private string Truncated(string text)
    {
        if (Flags.Precision is not { } runes || runes >= text.Length)
        {
            return text;
        }

        int end = 0;
        for (int count = 0; count < runes && end < text.Length; count++)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end), out _, out int consumed);
            end += consumed;
        }

        return text[..end];
    }

    private static int CountRunes(string text)
    {
        int pairs = 0;
        for (int index = 1; index < text.Length; index++)
        {
            pairs += char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        return text.Length - pairs;
    }
}
