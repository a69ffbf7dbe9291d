using System.Text;
using BuildTasks.GoTemplates.Tests.Conformance;
using BuildTasks.GoTemplates.Tests.Language;

namespace BuildTasks.GoTemplates.Tests.Safety;

/// <summary>Feeds templates that were changed at random, from a fixed seed, to the whole machinery.</summary>
public sealed class MutatedTemplates
{
    private const int Rounds = 20_000;

    private static readonly TemplateLimits Limits = new()
    {
        OutputChars = 20_000,
        ListItems = 20_000,
        Steps = 20_000,
        NestedExecutions = 50,
        TemplateDepth = 500,
    };

    private static readonly FunctionTable Functions = Rendering.Functions.With(SprigFunctions.Create(new SprigEnvironment()));

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "(", ")", "|", ".", "$", "$x", ":=", "=", ",", "\"", "`", "'", "/*", "*/", " ", "\n", "nil", "true", "0x", "1e9", "-1",
        "{{ end }}", "{{ else }}", "{{ if . }}", "{{ range . }}", "{{ with . }}", "{{ define \"a\" }}", "{{ template \"a\" . }}", "{{ block \"a\" . }}",
        "{{ break }}", "printf \"%*[1]d%v%#v\"", "index", "slice", "len", "call", "eq", "lt", "and", "or", "not", "html", "js", "urlquery", "print",
        ".list", ".map", ".nil", ".point", ".point.Plus", ".s", ".f", "%", "[", "]", "\uDC80", "é", "😀", "\0",
    ];

    private static readonly string[] Arguments =
    [
        "nil", "true", "-1", "1.5", "\"\"", "\"a b\"", "(list)", "(dict)", "(list 1 nil \"x\")", "(dict \"a\" 1)", ".list", ".map", ".nil", ".s", ".f",
        "(now)", "(until 3)", "9223372036854775807", "-9223372036854775808", "1000000000", "(splitList \",\" \"a,b\")", "(semver \"1.2.3\")",
        "(list (list 1) (dict))", "\"%d%s\"", "\"[a-\"", "\"(a+)+$\"", "\"2006-01-02\"", "`{\"a\":[1,{}]}`", "\"\\xff\"",
    ];

    // Keys and password hashes take their time by design.
    private static readonly string[] Names =
    [
        .. SprigFunctions.Create(new SprigEnvironment()).Functions.Select(function => function.Name)
            .Where(name => !name.StartsWith("gen", StringComparison.Ordinal) && name is not ("htpasswd" or "bcrypt" or "derivePassword"))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Methods =
    [
        "now.Add", "now.AddDate", "now.Sub", "now.Round", "now.Truncate", "now.Format", "now.Equal", "now.Compare",
        "now.UTC.Location.String", "now.Month.String",
        "now.ISOWeek", "(now.Sub now).Round", "(now.Sub now).Truncate", "(semver \"1.2.3\").Compare", "(semver \"1.2.3\").SetPrerelease",
        "(semver \"1.2.3\").IncMajor", "(semver \"1.2.3\").Equal", "(semver \"1.2.3\").LessThan", "(deepCopy now).Add", ".point.Plus",
    ];

    [Fact]
    public void Give_output_or_a_template_error_and_nothing_else()
    {
        Random random = new(20261121);
        string[] seeds = [.. SnippetCase.Of("lang-actions").Concat(SnippetCase.Of("lang-builtins")).Select(snippet => snippet.Template)];
        int errors = 0;
        for (int round = 0; round < Rounds; round++)
        {
            string text = round % 2 == 0 ? Mutate(seeds[random.Next(seeds.Length)], random) : Call(random);
            try
            {
                new TemplateSet("root", Functions).Parse("t", text).Execute("t", Rendering.Data, Limits);
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

    private static string Call(Random random)
    {
        StringBuilder text = new StringBuilder("{{ ").Append(random.Next(8) == 0 ? Methods[random.Next(Methods.Length)] : Names[random.Next(Names.Length)]);
        for (int count = random.Next(5); count > 0; count--)
        {
            text.Append(' ').Append(Arguments[random.Next(Arguments.Length)]);
        }

        return text.Append(random.Next(3) == 0 ? $" | {Names[random.Next(Names.Length)]}" : "").Append(" }}").ToString();
    }

    private static string Mutate(string seed, Random random)
    {
        StringBuilder text = new(seed);
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(text.Length + 1);
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
