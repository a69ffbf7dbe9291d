namespace BuildTasks.GoTemplates.Tests.Formatting;

public sealed class PrintingWithVerbs
{
    public static TheoryData<string, object?, string> Values => new()
    {
        // Strings
        { "%s", "abc", "abc" },
        { "%v", "abc", "abc" },
        { "%q", "abc", "\"abc\"" },
        { "%#v", "abc", "\"abc\"" },
        { "%q", "a\n\"b\"\\", "\"a\\n\\\"b\\\"\\\\\"" },
        { "%q", "日本\u0001\u00ad", "\"日本\\x01\\u00ad\"" },
        { "%+q", "日本", "\"\\u65e5\\u672c\"" },
        { "%+q", "😀", "\"\\U0001f600\"" },
        { "%#q", "abc", "`abc`" },
        { "%#q", "a`c", "\"a`c\"" },
        { "%x", "xyz", "78797a" },
        { "%X", "xyz", "78797A" },
        { "% x", "xyz", "78 79 7a" },
        { "%#x", "xyz", "0x78797a" },
        { "%# X", "xyz", "0X78 0X79 0X7A" },
        { "%.2x", "xyz", "7879" },
        { "%x", "", "" },
        { "%5s", "abc", "  abc" },
        { "%-5s|", "abc", "abc  |" },
        { "%05s", "abc", "00abc" },
        { "%.2s", "日本語", "日本" },
        { "%5.1s|", "日本", "    日|" },
        { "%-8q|", "abc", "\"abc\"   |" },
        { "%d", "abc", "%!d(string=abc)" },
        { "%#w", "a\n", "%!w(string=\"a\\n\")" },
        { "%+w", new GoInt(3), "%!w(int=3)" },
        { "%#O", new GoInt(8), "0o010" },
        { "%T", "abc", "string" },
        { "%5t", "abc", "%!t(string=  abc)" },

        // Booleans
        { "%t", true, "true" },
        { "%v", false, "false" },
        { "%7t", true, "   true" },
        { "%-7t|", true, "true   |" },
        { "%d", true, "%!d(bool=true)" },

        // Integers
        { "%d", new GoInt(345), "345" },
        { "%v", new GoInt(-345), "-345" },
        { "%+d", new GoInt(345), "+345" },
        { "% d", new GoInt(345), " 345" },
        { "%5d", new GoInt(-12), "  -12" },
        { "%-5d|", new GoInt(12), "12   |" },
        { "%05d", new GoInt(-12), "-0012" },
        { "%+06d", new GoInt(12), "+00012" },
        { "%0 d", new GoInt(12), " 12" },
        { "%-05d|", new GoInt(12), "12   |" },
        { "%.4d", new GoInt(12), "0012" },
        { "%8.4d", new GoInt(-12), "   -0012" },
        { "%08.4d", new GoInt(12), "    0012" },
        { "%.0d", new GoInt(0), "" },
        { "%6.0d|", new GoInt(0), "      |" },
        { "%b", new GoInt(5), "101" },
        { "%#b", new GoInt(5), "0b101" },
        { "%o", new GoInt(83), "123" },
        { "%#o", new GoInt(83), "0123" },
        { "%O", new GoInt(83), "0o123" },
        { "%x", new GoInt(254), "fe" },
        { "%X", new GoInt(254), "FE" },
        { "%#x", new GoInt(254), "0xfe" },
        { "%#X", new GoInt(-254), "-0XFE" },
        { "%#06x", new GoInt(254), "0x0000fe" },
        { "%x", new GoInt(-1), "-1" },
        { "%c", new GoInt('x'), "x" },
        { "%c", new GoInt(0x1F600), "😀" },
        { "%c", new GoInt(-1), "\uFFFD" },
        { "%q", new GoInt('x'), "'x'" },
        { "%q", new GoInt('\n'), "'\\n'" },
        { "%q", new GoInt('\''), "'\\''" },
        { "%+q", new GoInt('é'), "'\\u00e9'" },
        { "%U", new GoInt('x'), "U+0078" },
        { "%#U", new GoInt(0x263A), "U+263A '☺'" },
        { "%#U", new GoInt(7), "U+0007" },
        { "%10U", new GoInt('x'), "    U+0078" },
        { "%s", new GoInt(5), "%!s(int=5)" },
        { "%f", new GoInt(5), "%!f(int=5)" },
        { "%T", new GoInt(5), "int" },
        { "%T", 5L, "int64" },
        { "%T", 5, "int32" },
        { "%v", ulong.MaxValue, "18446744073709551615" },
        { "%#v", (byte)10, "0xa" },
        { "%v", long.MinValue, "-9223372036854775808" },
        { "%x", long.MinValue, "-8000000000000000" },
        { "%z", new GoInt(5), "%!z(int=5)" },

        // Nil
        { "%v", null, "<nil>" },
        { "%5v|", null, "<nil>|" },
        { "%8v|", null, "   <nil>|" },
        { "%d", null, "%!d(<nil>)" },
        { "%s", null, "%!s(<nil>)" },
        { "%T", null, "<nil>" },

        // Lists
        { "%v", new GoList([new GoInt(1), "b", null]), "[1 b <nil>]" },
        { "%#v", new GoList([new GoInt(1), "b", null]), "[]interface {}{1, \"b\", interface {}(nil)}" },
        { "%d", new GoList([new GoInt(1), "b"]), "[1 %!d(string=b)]" },
        { "%s", new GoList(["a", new GoInt(1)]), "[a %!s(int=1)]" },
        { "%q", GoList.OfStrings(["a", "b"]), "[\"a\" \"b\"]" },
        { "%#v", GoList.OfStrings(["a", "b"]), "[]string{\"a\", \"b\"}" },
        { "%5d", new GoList([new GoInt(1), new GoInt(2)]), "[    1     2]" },
        { "%x", GoList.OfStrings(["ab", "c"]), "[6162 63]" },
        { "%T", new GoList(), "[]interface {}" },
        { "%v", new GoList(), "[]" },
        { "%v", GoList.Nil(), "[]" },
        { "%#v", GoList.Nil(GoType.ListOfString), "[]string(nil)" },
        { "%v", GoList.OfStrings([""]), "[]" },
        { "%v", GoList.OfStrings(["", ""]), "[ ]" },
        { "%s", new GoList([(byte)'h', (byte)'i'], GoType.Bytes), "hi" },
        { "%x", new GoList([(byte)'h', (byte)'i'], GoType.Bytes), "6869" },
        { "%v", new GoList([(byte)'h', (byte)'i'], GoType.Bytes), "[104 105]" },
        { "%t", new GoList([new GoInt(1)]), "[%!t(int=1)]" },

        // Maps
        { "%v", new GoMap([new("b", new GoInt(2)), new("a", "x")]), "map[a:x b:2]" },
        { "%#v", new GoMap([new("b", new GoInt(2)), new("a", "x")]), "map[string]interface {}{\"a\":\"x\", \"b\":2}" },
        { "%d", new GoMap([new("a", new GoInt(1))]), "map[%!d(string=a):1]" },
        { "%q", new GoMap([new("a", "b")]), "map[\"a\":\"b\"]" },
        { "%T", new GoMap(), "map[string]interface {}" },
        { "%v", GoMap.Nil(), "map[]" },
        { "%#v", GoMap.Nil(GoType.MapOfString), "map[string]string(nil)" },
        { "%v", new GoMap([new("m", new GoMap([new("l", new GoList([1.5]))]))]), "map[m:map[l:[1.5]]]" },
        { "%T", new GoMap(GoType.Named("common.Values", GoType.MapOfAny)), "common.Values" },
        { "%#v", new GoMap(GoType.Named("common.Values", GoType.MapOfAny)), "common.Values{}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_printed_as_Go_prints_it(string format, object? value, string expected)
        => Assert.Equal(expected, GoFormat.Sprintf(format, [value]));

    [Theory]
    [InlineData("%%", "%%!(EXTRA string=a, string=b, int=3)")]
    [InlineData("100%% %s", "100% a%!(EXTRA string=b, int=3)")]
    [InlineData("%s %s %d", "a b 3")]
    [InlineData("%s", "a%!(EXTRA string=b, int=3)")]
    [InlineData("%s %s %d %d", "a b 3 %!d(MISSING)")]
    [InlineData("%[3]d %[1]s", "3 a")]
    [InlineData("%[2]s %s", "b %!s(int=3)")]
    [InlineData("%[4]d", "%!d(BADINDEX)")]
    [InlineData("%[0]d", "%!d(BADINDEX)")]
    [InlineData("%[x]d", "%!d(BADINDEX)")]
    [InlineData("%[]d", "%!d(BADINDEX)")]
    [InlineData("%[3]*s|", "%!s(MISSING)|")]
    [InlineData("%[3]*[1]s|", "  a|")]
    [InlineData("%[3]2d", "%!d(BADINDEX)")]
    [InlineData("%*s", "%!(BADWIDTH)b%!(EXTRA int=3)")]
    [InlineData("%s%", "a%!(NOVERB)%!(EXTRA string=b, int=3)")]
    [InlineData("%-010s%s%d", "a         b3")]
    [InlineData("%!", "%!!(string=a)%!(EXTRA string=b, int=3)")]
    [InlineData("%é", "%!é(string=a)%!(EXTRA string=b, int=3)")]
    [InlineData("%.[3]*[1]s", "a")]
    [InlineData("%.s", "%!(EXTRA string=b, int=3)")]
    public void Formats_take_their_operands_in_turn(string format, string expected)
        => Assert.Equal(expected, GoFormat.Sprintf(format, "a", "b", new GoInt(3)));

    [Theory]
    [InlineData("%*d|", 5, "   42|")]
    [InlineData("%*d|", -5, "42   |")]
    [InlineData("%0*d|", 5, "00042|")]
    [InlineData("%.*d|", 5, "00042|")]
    [InlineData("%.*d|", -5, "%!(BADPREC)42|")]
    [InlineData("%*d|", 10000000, "%!(BADWIDTH)42|")]
    public void Width_and_precision_may_be_operands(string format, int star, string expected)
        => Assert.Equal(expected, GoFormat.Sprintf(format, new GoInt(star), new GoInt(42)));

    [Fact]
    public void A_value_that_contains_itself_is_an_error()
    {
        GoMap map = new();
        map.Set("self", map);
        Assert.Throws<TemplateFunctionException>(() => GoFormat.Sprint(map));
    }
}
