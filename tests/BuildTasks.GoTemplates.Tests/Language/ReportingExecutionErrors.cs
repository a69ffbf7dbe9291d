namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class ReportingExecutionErrors
{
    [Theory]
    [InlineData("{{ .nil.x }}", "7", ".nil.x", "nil pointer evaluating interface {}.x")]
    [InlineData("{{ .s.x }}", "5", ".s.x", "can't evaluate field x in type interface {}")]
    [InlineData("{{ (.s).x }}", "4", ".s", "can't evaluate field x in type string")]
    [InlineData("{{ (add 1 2).x }}", "10", "2", "can't evaluate field x in type int")]
    [InlineData("{{ with .s }}{{ .x }}{{ end }}", "16", ".x", "can't evaluate field x in type string")]
    [InlineData("{{ range .list }}{{ .x }}{{ end }}", "20", ".x", "can't evaluate field x in type interface {}")]
    [InlineData("{{ range .words }}{{ .x }}{{ end }}", "21", ".x", "can't evaluate field x in type string")]
    [InlineData("{{ .s 1 }}", "3", ".s", "s is not a method but has arguments")]
    [InlineData("{{ 1 | .s }}", "7", ".s", "s is not a method but has arguments")]
    [InlineData("{{ .point.X 1 }}", "9", ".point.X", "X has arguments but cannot be invoked as function")]
    [InlineData("{{ .point.W }}", "9", ".point.W", "can't evaluate field W in type interface {}")]
    [InlineData("{{ .point.Plus }}", "9", ".point.Plus", "wrong number of args for Plus: want 1 got 0")]
    [InlineData("{{ .point.Plus \"x\" }}", "15", "\"x\"", "expected integer; found \"x\"")]
    [InlineData("{{ .point.Broken }}", "9", ".point.Broken", "error calling Broken: no point")]
    [InlineData("{{ nil }}", "3", "nil", "nil is not a command")]
    [InlineData("{{ 1 2 }}", "3", "1", "can't give argument to non-function 1")]
    [InlineData("{{ $ 1 }}", "3", "$", "can't give argument to non-function $")]
    [InlineData("{{ (add 1 2) 3 }}", "3", "(add 1 2) 3", "can't give argument to non-function add 1 2")]
    [InlineData("{{ template \"none\" . }}", "12", "{{template \"none\" .}}", "template \"none\" not defined")]
    [InlineData("{{ add 1 }}", "3", "add", "wrong number of args for add: want 2 got 1")]
    [InlineData("{{ add 1 2 3 }}", "3", "add", "wrong number of args for add: want 2 got 3")]
    [InlineData("{{ 1 | add 2 3 }}", "7", "add", "wrong number of args for add: want 2 got 3")]
    [InlineData("{{ join }}", "3", "join", "wrong number of args for join: want at least 1 got 0")]
    [InlineData("{{ oops }}", "3", "oops", "error calling oops: it broke")]
    [InlineData("{{ add 1 .s }}", "9", ".s", "wrong type for value; expected int; got string")]
    [InlineData("{{ add 1 .f }}", "9", ".f", "wrong type for value; expected int; got float64")]
    [InlineData("{{ add 1 .nil }}", "9", ".nil", "wrong type for value; expected int; got interface {}")]
    [InlineData("{{ .nil | add 1 }}", "14", "1", "invalid value; expected int")]
    [InlineData("{{ .absent | upper }}", "13", "upper", "invalid value; expected string")]
    [InlineData("{{ upper .absent }}", "9", ".absent", "invalid value; expected string")]
    [InlineData("{{ upper nil }}", "9", "nil", "cannot assign nil to string")]
    [InlineData("{{ upper 1 }}", "9", "1", "expected string; found 1")]
    [InlineData("{{ half \"x\" }}", "8", "\"x\"", "expected float; found \"x\"")]
    [InlineData("{{ add 1.5 1 }}", "7", "1.5", "expected integer; found 1.5")]
    [InlineData("{{ positive -1 }}", "12", "-1", "expected unsigned integer; found -1")]
    [InlineData("{{ toggle 1 }}", "10", "1", "expected bool; found 1")]
    [InlineData("{{ keys 1 }}", "8", "1", "can't handle 1 for arg of type map[string]interface {}")]
    [InlineData("{{ keys .list }}", "8", ".list", "wrong type for value; expected map[string]interface {}; got []interface {}")]
    [InlineData("{{ printf 1 }}", "10", "1", "expected string; found 1")]
    [InlineData("{{ 9223372036854775808 }}", "3", "9223372036854775808", "9223372036854775808 overflows int")]
    [InlineData("{{ $x = 1 }}", "8", "1", "undefined variable: $x")]
    [InlineData("{{ adder }}", "3", "{{adder}}", "can't print {{adder}} of type func(int, int) int")]
    public void They_have_the_position_the_action_and_Gos_words(string template, string column, string action, string reason)
        => Assert.Equal($"template: t:1:{column}: executing \"t\" at <{action}>: {reason}", Rendering.Of(template));

    [Theory]
    [InlineData(MissingKey.Invalid, "[<no value>] [] [<no value>]")]
    [InlineData(MissingKey.Zero, "[<no value>] [] []")]
    [InlineData(MissingKey.Error, "template: t:1:4: executing \"t\" at <.absent>: map has no entry for key \"absent\"")]
    public void A_missing_key_is_what_the_option_says(MissingKey option, string expected)
        => Assert.Equal(expected, Rendering.Of("[{{ .absent }}] [{{ with .absent }}{{ . }}{{ end }}] [{{ .strings.absent }}]", option));

    [Fact]
    public void A_missing_key_of_a_missing_key_is_an_error_only_with_zero_values()
    {
        Assert.Equal("<no value>", Rendering.Of("{{ .absent.x }}"));
        Assert.Equal(
            "template: t:1:10: executing \"t\" at <.absent.x>: nil pointer evaluating interface {}.x",
            Rendering.Of("{{ .absent.x }}", MissingKey.Zero));
    }
}
