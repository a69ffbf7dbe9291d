using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Reads values that hold no others.</summary>
internal sealed class TomlScalarReader(TomlCursor cursor, TomlTimes times)
{
    private readonly TomlStringReader strings = new(cursor);
    private readonly TomlNumberReader numbers = new(cursor, times);

    /// <summary>Reads the value whose first character has been taken.</summary>
    public object Read(int first)
    {
        switch (first)
        {
            case '"' or '\'':
                return strings.Read((char)first);
            case >= '0' and <= '9':
                cursor.Back();
                return numbers.Read();
            case '-' or '+':
                return numbers.ReadSigned();
            case '.':
                throw cursor.Error("floats must start with a digit, not '.'");
            case 'i' or 'n' when TryTakeFloatName():
                return TomlNumber.Float(cursor.Taken, cursor);
            case 'i' or 'n':
                cursor.Back(1);
                return ReadWord();
            case TomlCursor.End:
                throw cursor.Error("unexpected EOF; expected value");
            case '\n':
                throw cursor.ErrorInLineBefore($"expected value but found {TomlCursor.Quote(first)} instead");
            case var letter when IsLetter(letter):
                cursor.Back();
                return ReadWord();
            default:
                throw cursor.Error($"expected value but found {TomlCursor.Quote(first)} instead");
        }
    }

    // BurntSushi takes the letters of inf and nan in more orders; what is neither is refused as a number.
    private bool TryTakeFloatName()
        => (cursor.TryTake('n') && cursor.TryTake('f')) || (cursor.TryTake('a') && cursor.TryTake('n'));

    private bool ReadWord()
    {
        cursor.Mark();
        cursor.TakeWhile(IsLetter);
        return cursor.Taken switch
        {
            "true" => true,
            "false" => false,
            var word => throw cursor.Error($"expected value but found {GoQuote.Quote(word)} instead"),
        };
    }

    private static bool IsLetter(int character) => Rune.IsLetter(new Rune(character));
}
