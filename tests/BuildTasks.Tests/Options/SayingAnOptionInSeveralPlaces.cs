using BuildTasks.Configuration;

namespace BuildTasks.Tests.Options;

public class SayingAnOptionInSeveralPlaces
{
    private static readonly OptionSource Flags = Source("--since", ("since", "flag"));
    private static readonly OptionSource Environment = OptionSource.FromEnvironment(name => name switch
    {
        "BUILDTASKS_SINCE" => "variable",
        "BUILDTASKS_DESTINATION" => "from-variable",
        _ => null,
    });

    private static readonly OptionSource File = ConfigurationFile.Parse("since: file\ndestination: from-file\nappVersion: version\n", "buildtasks.yaml");

    [Fact]
    public void The_flag_wins_then_the_environment_then_the_file_then_the_default()
    {
        PackageOptions options = OptionBinder.Bind<PackageOptions>(Flags, Environment, File);

        Assert.Equal("flag", options.Since);
        Assert.Equal("from-variable", options.Destination);
        Assert.Equal("version", options.AppVersion);
        Assert.Equal(["charts/*"], options.Charts);
    }

    [Fact]
    public void An_empty_variable_counts_as_not_said()
    {
        OptionSource empty = OptionSource.FromEnvironment(_ => string.Empty);

        Assert.Equal(new PackageOptions().Destination, OptionBinder.Bind<PackageOptions>(empty).Destination);
    }

    [Fact]
    public void Options_of_groups_are_filled_as_well()
    {
        OptionSource flags = Source("flag", ("gitops-repository", "../gitops"), ("strict", "true"), ("password", "s3cret!"));
        PublishOptions options = OptionBinder.Bind<PublishOptions>(flags);

        Assert.Equal("../gitops", options.GitOps.GitOpsRepository);
        Assert.True(options.Lint.Strict);
        Assert.Equal("s3cret!", options.Registry.Password?.Reveal());
    }

    [Fact]
    public void Every_value_that_cannot_be_read_is_in_one_message()
    {
        OptionSource wrong = Source("--flag", ("concurrency", "many"), ("strategy", "guess"), ("write", "maybe"));

        OptionsException failure = Assert.Throws<OptionsException>(() => OptionBinder.Bind<PackageOptions>(wrong));

        Assert.Equal(
            [
                "--flag: 'guess' is none of chart, explicit, tag, conventional.",
                "--flag: 'maybe' is neither true nor false.",
                "--flag: 'many' is not a whole number.",
            ],
            failure.Faults);
    }

    [Theory]
    [InlineData("a,b", new[] { "a", "b" })]
    [InlineData("a\nb\n", new[] { "a", "b" })]
    [InlineData(" a , b ", new[] { "a", "b" })]
    [InlineData("charts/{a,b},c", new[] { "charts/{a,b}", "c" })]
    [InlineData("a{,b}c,d", new[] { "a{,b}c", "d" })]
    [InlineData("a{b,c", new[] { "a{b", "c" })]
    public void A_list_is_separated_by_commas_or_line_ends(string said, string[] expected)
        => Assert.Equal(expected, OptionBinder.Bind<PlanOptions>(Source("x", ("charts", said))).Charts);

    [Fact]
    public void Commas_of_set_belong_to_its_value()
        => Assert.Equal(["a=1,b={x,y}"], OptionBinder.Bind<LintOptions>(Source("x", ("set", "a=1,b={x,y}"))).Lint.Set);

    private static OptionSource Source(string origin, params (string Name, string Value)[] said)
        => new(said.ToDictionary(option => option.Name, option => new SaidOption([option.Value], origin), StringComparer.Ordinal));
}
