namespace BuildTasks.Tests.Options;

public class OptionNamesAndDefaults
{
    [Theory]
    [InlineData("PlainHttp", "plain-http", "plainHttp", "BUILDTASKS_PLAIN_HTTP")]
    [InlineData("GitOpsRepository", "gitops-repository", "gitopsRepository", "BUILDTASKS_GITOPS_REPOSITORY")]
    [InlineData("Since", "since", "since", "BUILDTASKS_SINCE")]
    public void Are_spelled_as_each_front_spells(string property, string kebab, string camel, string variable)
    {
        OptionName name = new(property);

        Assert.Equal((kebab, camel, variable), (name.Kebab, name.Camel, name.Variable));
    }

    [Fact]
    public void Mean_the_same_in_every_verb()
    {
        // The same name twice with another meaning or default would be two options behind one flag.
        foreach (IGrouping<OptionName, OptionDescriptor> same in OptionCatalog.Verbs.Values.SelectMany(options => options).GroupBy(option => option.Name))
        {
            Assert.Single(same.Select(option => (option.Kind, option.DefaultText)).Distinct());
        }
    }

    [Fact]
    public void Are_sentences()
        => Assert.All(OptionCatalog.All, option => Assert.Matches("^[A-Za-z].*\\.$", option.Description));
}
