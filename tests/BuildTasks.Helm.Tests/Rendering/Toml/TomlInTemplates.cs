using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering.Toml;

/// <summary>TOML as templates see it. The answers in the tables of these tests are those of Helm 4.1.4, whose TOML is that of 4.2.4.</summary>
internal static class TomlInTemplates
{
    private static readonly FunctionTable Functions = HelmFunctions.Create(new SprigEnvironment());

    /// <summary>What a template prints.</summary>
    public static string Execute(string template, object? dot = null, FunctionTable? functions = null)
        => new TemplateSet("gotpl", functions ?? Functions, MissingKey.Zero).Parse("t", template).Execute("t", dot);

    /// <summary>The values of a text.</summary>
    public static string Json(string toml) => Execute("{{ fromToml . | toJson }}", toml);

    /// <summary>What is said about a text that is refused, which is all that is given.</summary>
    public static string Fault(string toml)
    {
        const string key = "Error: ";
        string given = Execute("{{ range $key, $value := fromToml . }}{{ $key }}: {{ $value }}{{ end }}", toml);
        Assert.StartsWith(key, given, StringComparison.Ordinal);
        return given[key.Length..];
    }
}
