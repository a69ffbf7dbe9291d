using BuildTasks.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace BuildTasks.Tests.Yaml;

/// <summary>Documents are written from parts, so that the text after the edit is known without the editor.</summary>
public class AnyDocument
{
    private static readonly Gen<string> Comment = Gen.Elements(string.Empty, " # c", "   # it's 'a' \"comment\": [x]", "\t# 🚀");

    private static readonly Gen<string> Properties = Gen.Elements(string.Empty, "!!str ", "&a ", "&a1 !!str ", "!local ");

    private static readonly Gen<string> Version =
        from numbers in Gen.Choose(0, 99).Three()
        from suffix in Gen.Elements(string.Empty, "-rc.1", "+build.7", "-alpha+x")
        select $"{numbers.Item1}.{numbers.Item2}.{numbers.Item3}{suffix}";

    /// <summary>How a scalar is written: {0} is its value.</summary>
    private static readonly Gen<string> Style = Gen.Elements(
        "{0}", "'{0}'", "\"{0}\"", "|\n      {0}", "|-\n        {0}", ">-\n      {0}", ">+ # folded\n      {0}");

    private static readonly Gen<string> Key = Gen.Elements("version", "'quoted key'", "\"🚀\"", "漢字", "a.b/c", "? complex\n");

    private static readonly Gen<string> Noise = Gen.Elements(
        "",
        "# only a comment",
        "flow: {a: [1, two, 'three'], \"b\": {c: d}}",
        "list:\n  - a\n  - - b\n    - c: d",
        "text: |\n  version: 1.2.3\n\n  # not a comment",
        "empty:",
        "n: ~",
        "long: one\n  two\n\n  three");

    private static readonly Gen<Case> Cases =
        from key in Key
        from before in Noise
        from after in Noise
        from head in Gen.Elements("", "\uFEFF", "---\n", "%YAML 1.2\n---\n", "other: 1\n---\n")
        from properties in Properties
        from style in Style
        from comment in Comment
        from old in Version
        from value in Version
        from lineEnd in Gen.Elements("\n", "\r\n")
        from final in Gen.Elements("", "\n", "\n\n", "\n# end", "\n...\n")
        let isBlock = style.Contains('\n', StringComparison.Ordinal)
        let line = $"target: {properties}{style}{(isBlock ? string.Empty : comment)}"
        let template = $"{head}{key}: 1.2.3\n{before}\n{line}\nlast:\n  {after.Replace("\n", "\n  ", StringComparison.Ordinal)}{final}"
        select new Case(Written(template, old, lineEnd), Written(template, value, lineEnd), value);

    [Fact]
    public void Changes_in_the_one_scalar_that_was_meant()
        => Prop.ForAll(
            Cases.ToArbitrary(),
            sample =>
            {
                YamlText yaml = YamlText.Parse(sample.Before);
                YamlScalar target = yaml.Documents.OfType<YamlMapping>().Select(document => document.Scalar("target")).OfType<YamlScalar>().Single();
                YamlEdit edit = new(yaml);
                edit.Replace(target, sample.Value);
                return edit.Apply() == sample.After;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_either_read_or_refused_whatever_it_is()
        => Prop.ForAll(
            Gen.Elements(
                "a", ": ", "\n", "  ", "- ", "{", "}", "[", "]", "'", "\"", "|", ">", "&x ", "*x", "!t ", "#", "\t", "? ",
                "---\n", "\uFEFF", "🚀", "%", "@", "\r", "\\", ",", "\u0085", "\0")
                .ListOf().Select(string.Concat).ToArbitrary(),
            text => Record.Exception(() => YamlText.Parse(text)) is null or BuildTaskException).QuickCheckThrowOnFailure();

    private static string Written(string template, string value, string lineEnd)
        => template.Replace("{0}", value, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);

    public sealed record Case(string Before, string After, string Value);
}
