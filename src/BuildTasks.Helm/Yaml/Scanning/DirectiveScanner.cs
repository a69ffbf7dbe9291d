using System.Globalization;
using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>Scans <c>%YAML 1.1</c> and <c>%TAG !x! prefix</c>.</summary>
internal static class DirectiveScanner
{
    private const int MaximumVersionDigits = 2;

    public static YamlToken Scan(YamlCursor cursor)
    {
        YamlMark start = cursor.Mark;
        cursor.Skip();
        YamlToken token = ScanName(cursor) switch
        {
            "YAML" => ScanVersion(cursor, start),
            "TAG" => ScanTag(cursor, start),
            _ => throw Problem(cursor, "found unknown directive name"),
        };

        cursor.SkipBlanks();
        cursor.SkipComment();
        if (!IsBreakOrEnd(cursor.Current))
        {
            throw Problem(cursor, "did not find expected comment or line break");
        }

        cursor.SkipLineBreak();
        return token;
    }

    private static string ScanName(YamlCursor cursor)
    {
        StringBuilder name = new();
        while (IsWord(cursor.Current))
        {
            cursor.Read(name);
        }

        if (name.Length == 0)
        {
            throw Problem(cursor, "could not find expected directive name");
        }

        return IsBlankOrEnd(cursor.Current)
            ? name.ToString()
            : throw Problem(cursor, "found unexpected non-alphabetical character");
    }

    private static YamlToken ScanVersion(YamlCursor cursor, YamlMark start)
    {
        cursor.SkipBlanks();
        int major = ScanNumber(cursor);
        if (cursor.Current != '.')
        {
            throw Problem(cursor, "did not find expected digit or '.' character");
        }

        cursor.Skip();
        string version = string.Create(CultureInfo.InvariantCulture, $"{major}.{ScanNumber(cursor)}");
        return new YamlToken(YamlTokenKind.VersionDirective, start, cursor.Mark, version);
    }

    private static int ScanNumber(YamlCursor cursor)
    {
        int value = 0;
        int digits = 0;
        for (; char.IsAsciiDigit(cursor.Current); cursor.Skip())
        {
            if (++digits > MaximumVersionDigits)
            {
                throw Problem(cursor, "found extremely long version number");
            }

            value = (value * 10) + (cursor.Current - '0');
        }

        return digits > 0 ? value : throw Problem(cursor, "did not find expected version number");
    }

    private static YamlToken ScanTag(YamlCursor cursor, YamlMark start)
    {
        cursor.SkipBlanks();
        string handle = TagScanner.ScanHandle(cursor, inDirective: true);
        if (!IsBlank(cursor.Current))
        {
            throw Problem(cursor, "did not find expected whitespace");
        }

        cursor.SkipBlanks();
        string prefix = TagScanner.ScanUri(cursor, head: "");
        return IsBlankOrEnd(cursor.Current)
            ? new YamlToken(YamlTokenKind.TagDirective, start, cursor.Mark, handle, prefix)
            : throw Problem(cursor, "did not find expected whitespace or line break");
    }

    private static YamlException Problem(YamlCursor cursor, string problem) => YamlException.FromScanner(problem, cursor.Mark);
}
