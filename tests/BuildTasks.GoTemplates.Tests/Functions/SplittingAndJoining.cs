namespace BuildTasks.GoTemplates.Tests.Functions;

public class SplittingAndJoining
{
    [Theory]
    [InlineData("{{ split \",\" \"a,b\" }}", "map[_0:a _1:b]")]
    [InlineData("{{ (split \",\" \"a,b\")._1 }}", "b")]
    [InlineData("{{ split \",\" \"\" }}", "map[_0:]")]
    [InlineData("{{ split \"\" \"é🐎\" }}", "map[_0:é _1:🐎]")]
    [InlineData("{{ splitn \",\" 2 \"a,b,c\" }}", "map[_0:a _1:b,c]")]
    [InlineData("{{ splitn \",\" 0 \"a\" }}", "map[]")]
    [InlineData("{{ splitn \"\" 2 \"abc\" }}", "map[_0:a _1:bc]")]
    [InlineData("{{ splitn \",\" -1 \"a,b\" }}", "map[_0:a _1:b]")]
    [InlineData("{{ splitList \",\" \"a,,b\" | len }}", "3")]
    [InlineData("{{ typeOf (splitList \",\" \"a\") }}", "[]string")]
    [InlineData("{{ typeOf (split \",\" \"a\") }}", "map[string]string")]
    public void Splits(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ join \"-\" (list 1 nil \"b\" 1.5) }}", "1-b-1.5")]
    [InlineData("{{ join \"-\" \"abc\" }}", "abc")]
    [InlineData("{{ join \"-\" nil }}", "")]
    [InlineData("{{ join \",\" (until 3) }}", "0,1,2")]
    [InlineData("{{ toStrings (list 1 nil \"b\") }}", "[1 b]")]
    [InlineData("{{ toStrings 5 }}", "[5]")]
    [InlineData("{{ sortAlpha (list \"é\" \"z\" 10 9) }}", "[10 9 z é]")]
    [InlineData("{{ sortAlpha 5 }}", "[5]")]
    [InlineData("{{ $l := splitList \",\" \"b,a\" }}{{ $s := sortAlpha $l }}{{ $l }}", "[a b]")]
    public void Joins(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
