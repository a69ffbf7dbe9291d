namespace BuildTasks.GoTemplates.Tests.Functions;

public class DrawingRandomValues
{
    [Theory]
    [InlineData("{{ regexMatch `^[a-zA-Z0-9]{40}$` (randAlphaNum 40) }}")]
    [InlineData("{{ regexMatch `^[a-zA-Z]{40}$` (randAlpha 40) }}")]
    [InlineData("{{ regexMatch `^[0-9]{40}$` (randNumeric 40) }}")]
    [InlineData("{{ regexMatch `^[ -~]{40}$` (randAscii 40) }}")]
    [InlineData("{{ eq (len (b64dec (randBytes 40))) 40 }}")]
    [InlineData("{{ regexMatch `^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$` uuidv4 }}")]
    [InlineData("{{ with randInt 5 8 }}{{ and (ge . 5) (lt . 8) }}{{ end }}")]
    [InlineData("{{ eq (len (shuffle `été`)) 5 }}")]
    [InlineData("{{ eq (randAlphaNum -1) `` }}")]
    public void Have_the_shape_that_is_asked_for(string template)
    {
        // The real generator, because the one of the other tests always gives the same bytes.
        TemplateSet set = new TemplateSet("root", SprigFunctions.Create(new SprigEnvironment())).Parse("t", template);
        Assert.Equal("true", set.Execute("t", data: null));
    }

    [Theory]
    [InlineData("{{ randInt 5 5 }}", "!error calling randInt: invalid argument to Intn")]
    [InlineData("{{ randBytes -1 }}", "!error calling randBytes: runtime error: makeslice: len out of range")]
    [InlineData("{{ uuidv4 }}", "00010203-0405-4607-8809-0a0b0c0d0e0f")]
    [InlineData("{{ randBytes 3 }}", "AAEC")]
    public void Come_from_the_injected_source(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
