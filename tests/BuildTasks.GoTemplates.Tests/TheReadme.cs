using BuildTasks.Fakes;

namespace BuildTasks.GoTemplates.Tests;

public sealed class TheReadme
{
    [Fact]
    public void Shows_this_code() => ReadmeCode.IsThatOf("src/BuildTasks.GoTemplates/README.md", "tests/BuildTasks.GoTemplates.Tests/TheReadme.cs");

    [Fact]
    public void Says_what_a_template_gives()
    {
        // README
        TemplateSet templates = new TemplateSet("mail", SprigFunctions.Create(new SprigEnvironment()))
            .Parse("greeting", "Hello {{ .name | title }}, you have {{ len .items }} {{ len .items | plural \"item\" \"items\" }}.");
        GoMap data = GoJson.UnmarshalMap("""{ "name": "ada", "items": [1, 2, 3] }""")!;

        string text = templates.Execute("greeting", data); // Hello Ada, you have 3 items.
        // end

        Assert.Equal("Hello Ada, you have 3 items.", text);
    }

    [Fact]
    public void Says_how_to_add_a_function()
    {
        // README
        FunctionTable functions = SprigFunctions.Create(new SprigEnvironment()).With([TemplateFunction.Create("shout", (string word) => word + "!")]);
        string loud = new TemplateSet("t", functions).Parse("t", "{{ shout \"hey\" }}").Execute("t", data: null); // hey!
        // end

        Assert.Equal("hey!", loud);
    }
}
