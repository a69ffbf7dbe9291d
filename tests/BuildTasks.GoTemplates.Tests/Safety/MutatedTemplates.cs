using System.Text;
using BuildTasks.GoTemplates.Tests.Conformance;
using BuildTasks.GoTemplates.Tests.Language;

namespace BuildTasks.GoTemplates.Tests.Safety;

/// <summary>Feeds templates that were changed at random, from a fixed seed, to the whole machinery.</summary>
public sealed class MutatedTemplates
{
    private const int Rounds = 20_000;

    private static readonly TemplateLimits Limits = new() { OutputChars = 20_000, Steps = 20_000, NestedExecutions = 50, TemplateDepth = 500 };

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "(", ")", "|", ".", "$", "$x", ":=", "=", ",", "\"", "`", "'", "/*", "*/", " ", "\n", "nil", "true", "0x", "1e9", "-1",
        "{{ end }}", "{{ else }}", "{{ if . }}", "{{ range . }}", "{{ with . }}", "{{ define \"a\" }}", "{{ template \"a\" . }}", "{{ block \"a\" . }}",
        "{{ break }}", "printf \"%*[1]d%v%#v\"", "index", "slice", "len", "call", "eq", "lt", "and", "or", "not", "html", "js", "urlquery", "print",
        ".list", ".map", ".nil", ".point", ".point.Plus", ".s", ".f", "%", "[", "]", "\uDC80", "é", "😀", "\0",
    ];

    [Fact]
    public void Give_output_or_a_template_error_and_nothing_else()
    {
        var random = new Random(20261121);
        string[] seeds = [.. ConformanceFolder.Snippets("lang-actions").Concat(ConformanceFolder.Snippets("lang-builtins")).Select(snippet => snippet.Template)];
        var errors = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutate(seeds[random.Next(seeds.Length)], random);
            try
            {
                new TemplateSet("root", Rendering.Functions).Parse("t", text).Execute("t", Rendering.Data, Limits);
            }
            catch (TemplateException)
            {
                errors++;
            }
            catch (Exception error)
            {
                Assert.Fail($"round {round}: {GoFormat.Quote(text)}\n{error}");
            }
        }

        Assert.InRange(errors, Rounds / 4, Rounds);
    }

    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(4), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, (char)random.Next(1, 128));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
