namespace BuildTasks.GoTemplates.Tests.Functions;

public class MatchingPatterns
{
    [Theory]
    [InlineData("{{ regexMatch \"^v[0-9]+$\" \"v12\" }} {{ regexMatch \"[\" \"x\" }} {{ regexMatch \"(?=a)\" \"a\" }}", "true false false")]
    [InlineData("{{ regexFind \"a+?\" \"aaa\" }} {{ regexFind \"(?U)a+\" \"aaa\" }} {{ regexFind \"a|ab\" \"ab\" }} {{ regexFind \"z\" \"a\" }}|", "a a a |")]
    [InlineData("{{ regexFindAll \"[0-9]\" \"1a2b3\" 2 }} {{ regexFindAll \"a*\" \"baac\" -1 }} {{ toJson (regexFindAll \"z\" \"a\" -1) }}", "[1 2] [ aa ] null")]
    [InlineData(
        "{{ regexMatch \"\\\\d\" \"٣\" }} {{ regexMatch \"\\\\s\" \"\\u00a0\" }} {{ regexMatch \"^\\\\w$\" \"é\" }} {{ regexMatch \"\\\\bé\" \"é\" }}",
        "false false false false")]
    [InlineData(
        "{{ regexMatch \"(?i)straSSe\" \"STRASSE\" }} {{ regexMatch \"(?i)k\" \"\\u212a\" }} {{ regexMatch \"(?i)[a-c]\" \"B\" }} {{ regexMatch \"(?i)[^a]\" \"A\" }}",
        "true true true false")]
    [InlineData(
        "{{ regexMatch \"^.$\" \"🐎\" }} {{ regexMatch \"^[^a]$\" \"🐎\" }} {{ regexMatch \"^[🐀-🐿]$\" \"🐎\" }} {{ regexFindAll \"\" \"🐎é\" -1 | len }}",
        "true true true 3")]
    [InlineData(
        "{{ regexMatch \"(?m)^b$\" \"a\\nb\\n\" }} {{ regexMatch \"a$\" \"a\\n\" }} {{ regexMatch \"a.b\" \"a\\nb\" }} {{ regexMatch \"(?s)a.b\" \"a\\nb\" }}",
        "true false false true")]
    [InlineData(
        "{{ regexMatch \"\\\\p{Greek}\" \"β\" }} {{ regexMatch \"\\\\p{Lu}\" \"É\" }} {{ regexMatch \"\\\\PL\" \"a\" }} {{ regexMatch \"[[:alpha:]]\" \"1\" }} {{ regexMatch \"[\\\\d\\\\-x]\" \"-\" }}",
        "true true false false true")]
    [InlineData(
        "{{ regexMatch \"\\\\Qa.b\\\\E\" \"axb\" }} {{ regexMatch \"\\\\x41\\\\x{1F40E}\\\\101\" \"A🐎A\" }} {{ regexMatch \"^[]a]+$\" \"]a\" }}",
        "false true true")]
    [InlineData("{{ regexMatch \"^.$\" (trunc 1 \"é\") }} {{ regexMatch \"^[^x]$\" (trunc 1 \"é\") }}", "true true")]
    public void Finds_as_RE2_does(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ regexReplaceAll \"a(x*)b\" \"-ab-axxb-\" \"${1}W\" }} {{ regexReplaceAll \"a(x*)b\" \"-ab-axxb-\" \"$1W\" }}", "-W-xxW- ---")]
    [InlineData(
        "{{ regexReplaceAll \"(?P<n>a)(?<m>b)\" \"abab\" \"$m$n\" }} {{ regexReplaceAll \"(a)\" \"banana\" \"$10\" }}|{{ regexReplaceAll \"(a)\" \"a\" \"${1}0$$\" }}",
        "baba bnn|a0$")]
    [InlineData("{{ regexReplaceAll \"a\" \"aa\" \"$\" }} {{ regexReplaceAll \"a\" \"a\" \"${\" }} {{ regexReplaceAll \"a\" \"a\" \"${x\" }}", "$$ ${ ${x")]
    [InlineData("{{ regexReplaceAll \"x*\" \"a🐎\" \"-\" }} {{ regexReplaceAll \"$\" \"ab\" \"!\" }} {{ regexReplaceAll \"a*\" \"baac\" \"_\" }}", "-a-🐎- ab! _b_c_")]
    [InlineData("{{ regexReplaceAllLiteral \"a\" \"aba\" \"$0\" }} {{ mustRegexReplaceAll \"b\" \"abc\" \"\" }}", "$0b$0 ac")]
    public void Replaces(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData(
        "{{ regexSplit \"z+\" \"pizza\" -1 }} {{ regexSplit \",\" \"a,b,c\" 2 }} {{ regexSplit \"\" \"abc\" -1 | toJson }}",
        "[pi a] [a b,c] [\"a\",\"b\",\"c\"]")]
    [InlineData(
        "{{ regexSplit \"a\" \"banana\" -1 | toJson }} {{ regexSplit \"a\" \"\" -1 | toJson }} {{ regexSplit \"a\" \"b\" 0 | toJson }} {{ regexSplit \"\" \"\" -1 | toJson }}",
        "[\"b\",\"n\",\"n\",\"\"] [\"\"] null []")]
    public void Splits(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ regexQuoteMeta \"[a]{b}^$|?\\\\.+*(c)\" }}", "\\[a\\]\\{b\\}\\^\\$\\|\\?\\\\\\.\\+\\*\\(c\\)")]
    public void Quotes(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
