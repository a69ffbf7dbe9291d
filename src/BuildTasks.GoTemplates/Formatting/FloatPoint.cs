namespace BuildTasks.GoTemplates;

/// <summary>The <c>#</c> flag of floats: always a decimal point, and for <c>%g</c> the trailing zeros.</summary>
internal static class FloatPoint
{
    private const int DefaultDigits = 6;

    /// <summary>The unsigned number with a point and, for <c>%g</c>, as many digits as the precision says.</summary>
    public static string Ensure(string number, char verb, int precision)
    {
        bool isHexadecimal = verb is 'x' or 'X';
        int mark = isHexadecimal ? number.IndexOfAny(['p', 'P']) : number.IndexOfAny(['e', 'E']);
        string body = mark < 0 ? number : number[..mark];
        string tail = mark < 0 ? "" : number[mark..];
        int missing = verb is 'g' or 'G' or 'x' ? (precision < 0 ? DefaultDigits : precision) - SignificantDigits(body) : 0;
        if (!body.Contains('.', StringComparison.Ordinal))
        {
            missing -= body == "0" ? 1 : 0;
            body += ".";
        }

        return body + new string('0', Math.Max(missing, 0)) + tail;
    }

    private static int SignificantDigits(string body)
        => body.SkipWhile(unit => unit is '0' or '.').Count(unit => unit != '.');
}
