namespace BuildTasks.Helm.Rendering;

/// <summary>Reads values that begin with a digit or a sign: numbers, dates and times.</summary>
internal sealed class TomlNumberReader(TomlCursor cursor, TomlTimes times)
{
    /// <summary>Reads the value whose first digit comes next.</summary>
    public object Read()
    {
        if (cursor.Next() != '0')
        {
            return ReadNumberOrTime();
        }

        switch (cursor.Next())
        {
            case 'b':
                return ReadBased("a binary", digit => digit is '0' or '1');
            case 'o':
                return ReadBased("an octal", digit => digit is >= '0' and <= '7');
            case 'x':
                return ReadBased("a hexadecimal", IsHexDigit);
            case '_':
                return ReadDecimal();
            case '.' or 'e' or 'E':
                return ReadFloat();
            case var other when IsDigit(other):
                return ReadNumberOrTime();
            default:
                cursor.Back();
                return TomlNumber.Integer(cursor.Taken, cursor);
        }
    }

    /// <summary>Reads the number whose sign has been taken.</summary>
    public object ReadSigned()
    {
        switch (cursor.Next())
        {
            case 'i':
                return ReadName('n', 'f');
            case 'n':
                return ReadName('a', 'n');
            case '.':
                throw cursor.Error("floats must start with a digit, not '.'");
            case '0' when cursor.Peek() is 'b' or 'o' or 'x':
                throw cursor.Error($"cannot use sign with non-decimal numbers: '{cursor.Taken}{(char)cursor.Peek()}'");
            case var digit when IsDigit(digit):
                return ReadDecimal();
            case var other:
                throw cursor.Error($"expected a digit but got {TomlCursor.Quote(other)}");
        }
    }

    private double ReadName(char second, char third)
        => cursor.TryTake(second) && cursor.TryTake(third)
            ? TomlNumber.Float(cursor.Taken, cursor)
            : throw cursor.Error($"invalid float: '{cursor.Taken}'");

    private long ReadBased(string kind, Func<int, bool> isDigit)
    {
        if (cursor.Peek() is var first && !isDigit(first))
        {
            throw cursor.Error($"not {kind} number: '{cursor.Taken}{TomlCursor.Show(first)}'");
        }

        cursor.TakeWhile(character => isDigit(character) || character == '_');
        return TomlNumber.Integer(cursor.Taken, cursor);
    }

    private object ReadNumberOrTime()
    {
        cursor.TakeWhile(IsDigit);
        switch (cursor.Next())
        {
            case '-' or ':':
                cursor.TakeWhile(character => IsDigit(character) || character is '-' or ':' or 'T' or 't' or ' ' or '.' or 'Z' or 'z' or '+');
                return times.Parse(cursor.Taken.TrimEnd(' '), cursor);
            case '_':
                return ReadDecimal();
            case '.' or 'e' or 'E':
                return ReadFloat();
            default:
                cursor.Back();
                return TomlNumber.Integer(cursor.Taken, cursor);
        }
    }

    private object ReadDecimal()
    {
        cursor.TakeWhile(character => IsDigit(character) || character == '_');
        if (cursor.Next() is '.' or 'e' or 'E')
        {
            return ReadFloat();
        }

        cursor.Back();
        return TomlNumber.Integer(cursor.Taken, cursor);
    }

    // Any characters that floats have, in any order.
    private double ReadFloat()
    {
        cursor.TakeWhile(character => IsDigit(character) || character is '_' or '.' or '-' or '+' or 'e' or 'E');
        return TomlNumber.Float(cursor.Taken, cursor);
    }

    private static bool IsDigit(int character) => character is >= '0' and <= '9';

    private static bool IsHexDigit(int character) => character < 0x80 && char.IsAsciiHexDigit((char)character);
}
