namespace BuildTasks.GoTemplates.Tests.Functions;

public class RefusingPatterns
{
    [Theory]
    [InlineData("{{ mustRegexFind `[` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing closing ]: `[`")]
    [InlineData("{{ mustRegexFind `x[a-` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing closing ]: `[a-`")]
    [InlineData("{{ mustRegexFind `(a` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing closing ): `(a`")]
    [InlineData("{{ mustRegexFind `a)b` \"\" }}", "!error calling mustRegexFind: error parsing regexp: unexpected ): `a)b`")]
    [InlineData("{{ mustRegexFind `*a` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing argument to repetition operator: `*`")]
    [InlineData("{{ mustRegexFind `a|+?` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing argument to repetition operator: `+?`")]
    [InlineData("{{ mustRegexFind `(?:*)` \"\" }}", "!error calling mustRegexFind: error parsing regexp: missing argument to repetition operator: `*`")]
    [InlineData("{{ mustRegexFind `a**` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid nested repetition operator: `**`")]
    [InlineData("{{ mustRegexFind `a+?+b` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid nested repetition operator: `+?+`")]
    [InlineData("{{ mustRegexFind `a{2}{3}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid nested repetition operator: `{2}{3}`")]
    [InlineData("{{ mustRegexFind `a{2,1}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid repeat count: `{2,1}`")]
    [InlineData("{{ mustRegexFind `a{1001}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid repeat count: `{1001}`")]
    [InlineData("{{ mustRegexFind `(a{50}){50}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid repeat count: `{50}`")]
    [InlineData("{{ mustRegexFind `(?P<n` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid named capture: `(?P<n`")]
    [InlineData("{{ mustRegexFind `(?P<a-b>x)` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid named capture: `(?P<a-b>`")]
    [InlineData("{{ mustRegexFind `(?!a)` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid or unsupported Perl syntax: `(?!`")]
    [InlineData("{{ mustRegexFind `(?i-)a` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid or unsupported Perl syntax: `(?i-)`")]
    [InlineData("{{ mustRegexFind `(?x:a)` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid or unsupported Perl syntax: `(?x`")]
    [InlineData("{{ mustRegexFind `a\\` \"\" }}", "!error calling mustRegexFind: error parsing regexp: trailing backslash at end of expression: ``")]
    [InlineData("{{ mustRegexFind `\\1` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\1`")]
    [InlineData("{{ mustRegexFind `\\C` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\C`")]
    [InlineData("{{ mustRegexFind `\\Z` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\Z`")]
    [InlineData("{{ mustRegexFind `\\xg0` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\xg0`")]
    [InlineData("{{ mustRegexFind `\\x{110000}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\x{110000`")]
    [InlineData("{{ mustRegexFind `[z-a]` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid character class range: `z-a`")]
    [InlineData("{{ mustRegexFind `[a-\\d]` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid escape sequence: `\\d`")]
    [InlineData("{{ mustRegexFind `[[:foo:]]` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid character class range: `[:foo:]`")]
    [InlineData("{{ mustRegexFind `\\p{Foo}` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid character class range: `\\p{Foo}`")]
    [InlineData("{{ mustRegexFind `\\pX` \"\" }}", "!error calling mustRegexFind: error parsing regexp: invalid character class range: `\\pX`")]
    public void Names_the_faulty_part(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ regexFind \"[\" \"x\" }}", "!error calling regexFind: regexp: Compile(`[`): error parsing regexp: missing closing ]: `[`")]
    [InlineData("{{ regexReplaceAll \"(`\" \"x\" \"y\" }}", "!error calling regexReplaceAll: regexp: Compile(\"(`\"): error parsing regexp: missing closing ): `(``")]
    [InlineData("{{ regexSplit \"\\n[\" \"x\" -1 }}", "!error calling regexSplit: regexp: Compile(\"\\n[\"): error parsing regexp: missing closing ]: `[`")]
    public void Panics_in_the_words_of_MustCompile(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("(", ")*")]
    [InlineData("(?:", "b?)*")]
    [InlineData("(?:b|", ")+")]
    [InlineData("(?:", "){2,}?")]
    public void Refuses_loops_in_loops_that_would_take_gigabytes(string open, string close)
    {
        string Nested(int times) => string.Concat(Enumerable.Repeat(open, times)) + "a" + string.Concat(Enumerable.Repeat(close, times));

        Assert.Equal("true", Sprig.Render($"{{{{ mustRegexMatch `{Nested(8)}` (repeat 300 `a`) }}}}"));
        Assert.Equal(
            $"!error calling mustRegexMatch: error parsing regexp: expression too large: `{Nested(9)}`",
            Sprig.Render($"{{{{ mustRegexMatch `{Nested(9)}` `a` }}}}"));
    }
}
