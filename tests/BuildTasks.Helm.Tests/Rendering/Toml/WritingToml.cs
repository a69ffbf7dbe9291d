using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering.Toml;

public sealed class WritingToml
{
    [Theory]
    [InlineData("toToml \"x\"", "\"x\"")]
    [InlineData("toToml \"\"", "\"\"")]
    [InlineData("toToml 1", "1")]
    [InlineData("toToml (int64 -5)", "-5")]
    [InlineData("toToml true", "true")]
    [InlineData("toToml 1.5", "1.5")]
    [InlineData("toToml 1e3", "1000.0")]
    [InlineData("toToml (list)", "[]")]
    [InlineData("""toToml (list "a" 1 true 1.5)""", """["a", 1, true, 1.5]""")]
    [InlineData("toToml (until 3)", "[0, 1, 2]")]
    [InlineData("""toToml (dict "a" (splitList "," "x,y"))""", "a = [\"x\", \"y\"]\n")]
    [InlineData("""toToml (dict "a" (list (list 1 2) (list "x")))""", "a = [[1, 2], [\"x\"]]\n")]
    [InlineData("""toToml (dict "a" (b64dec "//8=")) | b64enc""", "YSA9ICL//yIK")]
    [InlineData("""toToml (dict "a" 9223372036854775807 "b" -9223372036854775808)""", "a = 9223372036854775807\nb = -9223372036854775808\n")]
    [InlineData("""toToml (dict "a" 1e6 "b" 123456.0 "c" 1e-5 "d" 0.0001 "e" 1e21 "f" -0.5)""", "a = 1e+06\nb = 123456.0\nc = 1e-05\nd = 0.0001\ne = 1e+21\nf = -0.5\n")]
    [InlineData("""toToml (float64 "nan")""", "nan")]
    [InlineData("""toToml (float64 "-inf")""", "-inf")]
    [InlineData("""toToml (semver "1.2.3-rc.1+b")""", "\"1.2.3-rc.1+b\"")]
    [InlineData("""toToml (dict "a" ((semver "1.2.3").IncMajor))""", "a = \"2.0.0\"\n")]
    [InlineData("""toToml (dict "a" (toDate "2006-01-02" "2020-02-29"))""", "a = 2020-02-29T00:00:00Z\n")]
    [InlineData("""toToml (list (toDate "2006-01-02T15:04:05.000Z07:00" "2020-02-29T01:02:03.456+05:30"))""", "[2020-02-29T01:02:03.456+05:30]")]
    [InlineData("""toToml (dict "a" (toDate "2006-01-02" "2020-02-29").Month)""", "a = 2\n")]
    [InlineData("""toToml (list ((toDate "2006-01-02" "2020-02-29").Sub (toDate "2006-01-02" "2020-02-28")))""", """["24h0m0s"]""")]
    [InlineData("""toToml (fromToml "a = 1979-05-27T07:32:00+24:00")""", "a = 1979-05-27T07:32:00+24:00\n")]
    [InlineData("""toToml (dict "a" ((fromToml "a = 07:32:00").a | date_modify "1h"))""", "a = 08:32:00\n")]
    [InlineData("""toToml (dict "a" ((fromToml "a = 1979-05-27").a.UTC))""", "a = 1979-05-27T00:00:00Z\n")]
    public void Writes_values_as_Helm_does(string expression, string toml)
        => Assert.Equal(toml, TomlInTemplates.Execute("{{ " + expression + " }}"));

    [Theory]
    [InlineData("toToml \"a\\\"b\\\\c\\td\\ne\\rf\\bg\\fh\"", "\"a\\\"b\\\\c\\td\\ne\\rf\\bg\\fh\"")]
    [InlineData("toToml \"\\u0000\\u001b\\u007f\\u0085\"", "\"\\u0000\\u001b\\u007f\u0085\"")]
    [InlineData("toToml \"\\u00e4\\u2028<>&'#\"", "\"ä\u2028<>&'#\"")]
    [InlineData("""toToml (dict "" 1 "a b" 2 "a.b" 3 "a-b_1" 4 "\u00e4" 5 "\"" 6 "\n" 7)""", "\"\" = 1\n\"\\n\" = 7\n\"\\\"\" = 6\n\"a b\" = 2\na-b_1 = 4\n\"a.b\" = 3\n\"ä\" = 5\n")]
    [InlineData("""toToml (dict "a b" (dict "c.d" (list (dict "" 1))))""", "[\"a b\"]\n\n  [[\"a b\".\"c.d\"]]\n    \"\" = 1\n")]
    [InlineData("""toToml (dict "b" 1 "a" 2 "B" 3 "1" 4 "-" 5 "_" 6)""", "- = 5\n1 = 4\nB = 3\n_ = 6\na = 2\nb = 1\n")]
    public void Quotes_texts_and_keys_as_Helm_does(string expression, string toml)
        => Assert.Equal(toml, TomlInTemplates.Execute("{{ " + expression + " }}"));

    [Theory]
    [InlineData("toToml (dict)", "")]
    [InlineData("""toToml (dict "a" (dict) "b" 1)""", "b = 1\n\n[a]\n")]
    [InlineData("""toToml (dict "a" (dict "b" (dict)))""", "[a]\n  [a.b]\n")]
    [InlineData("""toToml (dict "a" (dict "b" (dict "c" 1)) "d" 2)""", "d = 2\n\n[a]\n  [a.b]\n    c = 1\n")]
    [InlineData("""toToml (dict "a" (dict "x" 1) "b" (dict "y" 2))""", "[a]\n  x = 1\n\n[b]\n  y = 2\n")]
    [InlineData("""toToml (dict "a" (dict "b" nil) "c" nil)""", "[a]\n")]
    [InlineData("""toToml (dict "a" (list (dict "b" 1) (dict)))""", "[[a]]\n  b = 1\n\n[[a]]\n")]
    [InlineData("""toToml (dict "a" (list (dict "b" (list (dict "c" 1)))))""", "[[a]]\n\n  [[a.b]]\n    c = 1\n")]
    [InlineData("""toToml (dict "a" (list (dict "b" (dict "c" (dict "d" 1)))))""", "[[a]]\n  [a.b]\n    [a.b.c]\n      d = 1\n")]
    [InlineData("""toToml (dict "a" (dict "b" (list (dict "c" 1) (dict "c" 2)) "d" 1))""", "[a]\n  d = 1\n\n  [[a.b]]\n    c = 1\n\n  [[a.b]]\n    c = 2\n")]
    [InlineData("""toToml (dict "a" (list (list (dict "b" (dict "c" (list (dict "d" 1)))))))""", "a = [[{b = {c = [{d = 1}]}}]]\n")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" (dict "c" 1) "d" 2)))""", "a = [1, {d = 2, b = {c = 1}}]\n")]
    [InlineData("""toToml (dict "a" (fromToml "[[a]]\nb = 1").a)""", "[[a]]\n  b = 1\n")]
    [InlineData("""toToml (dict "a" (fromJsonArray "null"))""", "")]
    [InlineData("""toToml (fromJsonArray "null")""", "[]")]
    public void Writes_tables_as_Helm_does(string expression, string toml)
        => Assert.Equal(toml, TomlInTemplates.Execute("{{ " + expression + " }}"));

    [Theory]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" nil)))""", "a = [1, {}]\n")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" nil "c" 1)))""", "a = [1, {c = 1}]\n")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" nil "a" 1)))""", "a = [1, {a = 1, }]\n")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" (dict) "c" nil)))""", "a = [1, {b = {}}]\n")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" 1 "c" nil "d" (dict))))""", "a = [1, {b = 1, d = {}}]\n")]
    public void Leaves_commas_where_Helm_does(string expression, string toml)
        => Assert.Equal(toml, TomlInTemplates.Execute("{{ " + expression + " }}"));

    [Theory]
    [InlineData("toToml (list nil)", "toml: cannot encode array with nil element")]
    [InlineData("""toToml (dict "a" (list 1 nil))""", "toml: cannot encode array with nil element")]
    [InlineData("""toToml (dict "a" (list (list nil)))""", "toml: cannot encode array with nil element")]
    [InlineData("""toToml (dict "a" (list 1 (dict "b" (list nil))))""", "toml: cannot encode array with nil element")]
    [InlineData("""toToml (list (fromJsonArray "null"))""", "toml: cannot encode array with nil element")]
    [InlineData("toToml (list (dict))", "toml: top-level values must be Go maps or structs")]
    public void Says_what_has_no_form(string expression, string toml)
        => Assert.Equal(toml, TomlInTemplates.Execute("{{ " + expression + " }}"));

    [Fact]
    public void Writes_structs_by_their_exported_fields()
        => Assert.Equal(
            "a = [1, {Version = \"v1.31.2\", Major = \"1\"Minor = \"31\", }]\n\n[b]\n  Version = \"v1.31.2\"\n  Major = \"1\"\n  Minor = \"31\"\n",
            TomlInTemplates.Execute("{{ toToml (dict \"a\" (list 1 .) \"b\" .) }}", KubeVersion.Parse("1.31.2")));

    [Theory]
    [InlineData("(list nil)", "toml: cannot encode array with nil element")]
    [InlineData("(list (dict))", "toml: top-level values must be Go maps or structs")]
    [InlineData("nil", "reflect: call of reflect.Value.Type on zero Value")]
    public void Fails_when_it_must_write(string value, string message)
        => Assert.EndsWith(
            "error calling mustToToml: " + message,
            Assert.Throws<TemplateException>(() => TomlInTemplates.Execute("{{ mustToToml " + value + " }}")).Message,
            StringComparison.Ordinal);
}
