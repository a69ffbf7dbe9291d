namespace BuildTasks.GoTemplates.Tests.Functions;

public class StayingWithinLimits
{
    private static readonly TemplateLimits Small = new() { OutputChars = 1000, ListItems = 100 };

    [Theory]
    [InlineData("{{ repeat 9223372036854775807 \"ab\" }}")]
    [InlineData("{{ repeat 1001 \"a\" }}")]
    [InlineData("{{ indent 100000000000 \"a\" }}")]
    [InlineData("{{ replace \"\" (repeat 900 \"x\") \"abc\" }}")]
    [InlineData("{{ replace \"a\" (repeat 900 \"x\") \"aaa\" }}")]
    [InlineData("{{ regexReplaceAll \"a\" \"aaa\" (repeat 900 \"x\") }}")]
    [InlineData("{{ join (repeat 900 \"x\") (list 1 2 3) }}")]
    [InlineData("{{ until 1000000000000 }}")]
    [InlineData("{{ untilStep -9223372036854775808 9223372036854775807 1 }}")]
    [InlineData("{{ seq 1 1000000000 }}")]
    [InlineData("{{ randAlphaNum 100000000000 }}")]
    [InlineData("{{ randBytes 100000000000 }}")]
    [InlineData("{{ $l := until 60 }}{{ concat $l $l }}")]
    public void Refuses_what_would_be_too_large(string template) =>
        Assert.Contains("more than the limit of", Sprig.Render(template, Small), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ deepCopy $d }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $e := dict }}{{ $_ := set $e \"d\" $e }}{{ mustMerge $d $e }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ mustToJson $d }}")]
    public void A_value_that_contains_itself_is_an_error(string template) =>
        Assert.StartsWith("!error calling ", Sprig.Render(template), StringComparison.Ordinal);

    [Fact]
    public void Values_that_contain_themselves_are_compared_as_in_Go() =>
        Assert.Equal("true", Sprig.Render("{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $e := dict }}{{ $_ := set $e \"d\" $e }}{{ deepEqual $d $e }}"));

    [Fact]
    public void Patterns_that_make_other_engines_hang_do_not() =>
        Assert.Equal("false", Sprig.Render("{{ regexMatch `^(a+)+$` (printf `%sb` (repeat 5000 `a`)) }}"));
}
