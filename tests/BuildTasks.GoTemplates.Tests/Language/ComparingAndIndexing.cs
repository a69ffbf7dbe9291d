namespace BuildTasks.GoTemplates.Tests.Language;

public sealed class ComparingAndIndexing
{
    [Theory]
    [InlineData("{{ eq 1 1 }} {{ eq 1 2 1 }} {{ eq \"a\" \"b\" }} {{ eq true true }} {{ eq 1.5 1.5 }}", "true true false true true")]
    [InlineData("{{ eq .u 7 }} {{ eq 7 .u }} {{ eq -7 .u }} {{ lt -1 .u }} {{ lt .u -1 }} {{ eq .i64 64 }}", "true true false true false true")]
    [InlineData("{{ eq nil nil }} {{ eq .nil nil }} {{ eq 1 nil }} {{ eq .list nil }} {{ ne .s nil }}", "true true false false true")]
    [InlineData("{{ ne 1 2 }} {{ ne \"a\" \"a\" }}", "true false")]
    [InlineData("{{ lt 1 2 }} {{ le 2 2 }} {{ gt 1 2 }} {{ ge 2 2 }}", "true true false true")]
    [InlineData("{{ lt \"a\" \"b\" }} {{ lt \"a\" \"B\" }} {{ lt 1.5 2.5 }}", "true false true")]
    [InlineData("{{ eq 'a' 97 }}", "true")]
    public void Values_of_one_family_compare(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("eq 1 1.0", "incompatible types for comparison: int and float64")]
    [InlineData("eq .s 1", "incompatible types for comparison: string and int")]
    [InlineData("eq .list .list", "non-comparable type [%!s(int=3) %!s(int=4) %!s(int=5)]: []interface {}")]
    [InlineData("eq .map .list", "non-comparable types map[nil:<nil> one:%!s(int=1) two:2]: map[string]interface {}, []interface {}: [3 4 5]")]
    [InlineData("eq .list 1", "incompatible types for comparison: []interface {} and int")]
    [InlineData("eq 1", "missing argument for comparison")]
    [InlineData("lt 1 \"a\"", "incompatible types for comparison: int and string")]
    [InlineData("lt true true", "invalid type for comparison")]
    [InlineData("lt nil 1", "invalid type for comparison")]
    [InlineData("ge .list .list", "invalid type for comparison")]
    [InlineData("index nil 1", "index of untyped nil")]
    [InlineData("index .nil 1", "index of untyped nil")]
    [InlineData("index .list 3", "reflect: slice index out of range")]
    [InlineData("index .list 4", "index out of range: 4")]
    [InlineData("index .list -1", "index out of range: -1")]
    [InlineData("index .list \"a\"", "cannot index slice/array with type string")]
    [InlineData("index .list nil", "cannot index slice/array with nil")]
    [InlineData("index .map 1", "value has type int; should be string")]
    [InlineData("index .map nil", "value is nil; should be of type string")]
    [InlineData("index .map \"nil\" \"x\"", "index of nil pointer")]
    [InlineData("index .i 1", "can't index item of type int")]
    [InlineData("slice .s 3 1", "invalid slice index: 3 > 1")]
    [InlineData("slice .s 1 2 3", "cannot 3-index slice a string")]
    [InlineData("slice .list 1 2 3 4", "too many slice indexes: 4")]
    [InlineData("slice .i 1", "can't slice item of type int")]
    [InlineData("slice nil 1", "slice of untyped nil")]
    [InlineData("len nil", "reflect: call of reflect.Value.Type on zero Value")]
    [InlineData("len .nil", "len of nil pointer")]
    [InlineData("len .i", "len of type int")]
    [InlineData("call nil", "call of nil")]
    [InlineData("call .s", "non-function .s of type string")]
    [InlineData("call adder 1", "wrong number of args for adder: got 1 want 2")]
    [InlineData("call adder 1 \"x\"", "arg 1: value has type string; should be int")]
    public void What_does_not_fit_is_refused(string command, string reason)
    {
        string name = command[..command.IndexOf(' ', StringComparison.Ordinal)];
        Assert.Equal($"template: t:1:3: executing \"t\" at <{command}>: error calling {name}: {reason}", Rendering.Of($"{{{{ {command} }}}}"));
    }

    [Theory]
    [InlineData("{{ index .list 1 }} {{ index .map \"two\" }} {{ index .deep \"er\" \"est\" }} {{ index .s 0 }}", "4 2 bottom 116")]
    [InlineData("{{ index .map \"absent\" }} {{ index .strings \"absent\" }} {{ index .list }}", "<no value>  [3 4 5]")]
    [InlineData("{{ slice .s 1 3 }} {{ slice .s 1 }} {{ slice .s }} {{ slice .list 1 2 }} {{ slice .list 0 1 2 }}", "ex ext text [4] [3]")]
    [InlineData("{{ len .s }} {{ len .list }} {{ len .map }} {{ len \"é\" }}", "4 3 3 2")]
    public void Parts_and_lengths_are_found(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));

    [Theory]
    [InlineData("{{ html \"<a href='x'>&\\\"</a>\" }}", "&lt;a href=&#39;x&#39;&gt;&amp;&#34;&lt;/a&gt;")]
    [InlineData("{{ html nil }} {{ html 1 2 \"x\" }} {{ html .point }}", "&lt;no value&gt; 1 2x {1 two &lt;nil&gt;}")]
    [InlineData("{{ js \"it's \\\"<a>\\\" & \\n = é \\u2028\" }}", "it\\'s \\\"\\u003Ca\\u003E\\\" \\u0026 \\u000A \\u003D é \\u2028")]
    [InlineData("{{ urlquery \"a b&c/d?e=é~-_.\" }}", "a+b%26c%2Fd%3Fe%3D%C3%A9~-_.")]
    [InlineData("{{ print 1 2 \"a\" \"b\" 3 nil true }}", "1 2ab3 <nil> true")]
    [InlineData("{{ println 1 \"a\" \"b\" }}", "1 a b\n")]
    public void Texts_are_escaped_and_joined(string template, string expected) => Assert.Equal(expected, Rendering.Of(template));
}
