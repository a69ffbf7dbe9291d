using System.Text.RegularExpressions;

namespace BuildTasks.GoTemplates.Tests.Conformance;

/// <summary>
/// The groups of Helm's answers that are about the template language. The few cases that also need Helm's own objects or functions are run with all
/// others by the tests of BuildTasks.Helm.
/// </summary>
public sealed partial class LanguageSnippets
{
    [Theory]
    [InlineData("lang-actions")]
    [InlineData("lang-builtins")]
    public void Render_as_Helm_renders_them(string group)
    {
        List<SnippetCase> cases = SnippetCase.Of(group).Where(snippet => !NeedsHelm().IsMatch(snippet.Template)).ToList();
        List<string> failures = cases.Select(Difference).OfType<string>().ToList();
        Assert.True(failures.Count == 0, $"{group}: {cases.Count - failures.Count} of {cases.Count}\n{string.Join("\n", failures)}");
    }

    [GeneratedRegex(@"\.(Capabilities|Files|Chart)\b|\b(lookup|(to|from)(Yaml|Json|Toml)\w*)\b")]
    private static partial Regex NeedsHelm();

    private static string? Difference(SnippetCase snippet)
    {
        string expected = snippet.Expect
            ?? (snippet.ExpectBase64 is { } base64 ? GoText.FromUtf8(Convert.FromBase64String(base64)) : "error: " + snippet.ErrorEssence);
        string actual = Outcome(snippet);
        bool isSame = snippet.Error is null ? actual == expected : actual.StartsWith("error: ", StringComparison.Ordinal) && Matches(actual, snippet);
        return isSame ? null : $"--- {snippet.Name}\n{snippet.Template}\nexpected: {expected}\nactual:   {actual}";
    }

    // Helm takes errors apart and puts them together in other words; the innermost reason stays.
    private static bool Matches(string actual, SnippetCase snippet)
        => actual.EndsWith(snippet.ErrorEssence!, StringComparison.Ordinal)
            && (!snippet.Error!.StartsWith("template: ", StringComparison.Ordinal) || actual == "error: " + snippet.Error);

    private static string Outcome(SnippetCase snippet)
    {
        try
        {
            return SnippetChart.Render(snippet);
        }
        catch (TemplateException error)
        {
            return "error: " + error.Message;
        }
    }
}
