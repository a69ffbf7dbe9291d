using System.Buffers.Binary;
using BuildTasks.GoTemplates.Texts;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's random texts and numbers.</summary>
internal sealed class RandomFunctions(RandomSource random)
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly string Ascii = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c));

    public IEnumerable<TemplateFunction> All =>
    [
        InExecution("randAlphaNum", (TemplateExecution execution, GoInt count) => Text(execution.Limits, Digits + Letters, count)),
        InExecution("randAlpha", (TemplateExecution execution, GoInt count) => Text(execution.Limits, Letters, count)),
        InExecution("randNumeric", (TemplateExecution execution, GoInt count) => Text(execution.Limits, Digits, count)),
        InExecution("randAscii", (TemplateExecution execution, GoInt count) => Text(execution.Limits, Ascii, count)),
        InExecution("randBytes", (TemplateExecution execution, GoInt count) => Base64(execution.Limits, count)),
        Create("randInt", (GoInt min, GoInt max) => new GoInt(unchecked(Below(max.Value - min.Value) + min.Value))),
        Create("shuffle", (string text) => Shuffle(text)),
        Create("uuidv4", Uuid),
    ];

    // A negative count is an error that sprig ignores.
    private string Text(TemplateLimits limits, string alphabet, GoInt count)
    {
        limits.CheckText(count);
        return count <= 0 ? "" : string.Create((int)count.Value, this, (text, self) =>
        {
            foreach (ref char c in text)
            {
                c = alphabet[(int)self.Below(alphabet.Length)];
            }
        });
    }

    private string Base64(TemplateLimits limits, GoInt count)
    {
        if (count < 0)
        {
            throw new TemplateFunctionException("runtime error: makeslice: len out of range");
        }

        limits.CheckText(count);
        byte[] bytes = new byte[count.Value];
        random(bytes);
        return Convert.ToBase64String(bytes);
    }

    private string Shuffle(string text)
    {
        int[] runes = GoRunes.Of(text);
        for (int i = runes.Length - 1; i > 0; i--)
        {
            long other = Below(i + 1);
            (runes[i], runes[other]) = (runes[other], runes[i]);
        }

        return GoRunes.ToText(runes);
    }

    // RFC 9562, section 5.4.
    private string Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    // Uniform: numbers of the last, incomplete round are drawn again.
    private long Below(long limit)
    {
        if (limit <= 0)
        {
            throw new TemplateFunctionException("invalid argument to Intn");
        }

        ulong rounds = ulong.MaxValue / (ulong)limit;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        ulong number;
        do
        {
            random(bytes);
            number = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        }
        while (number >= rounds * (ulong)limit);
        return (long)(number % (ulong)limit);
    }
}
