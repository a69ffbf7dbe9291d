namespace BuildTasks.GoTemplates.Tests.Functions;

public class WorkingOnDictionaries
{
    [Theory]
    [InlineData("{{ dict \"a\" 1 \"b\" }} {{ dict 1 2 }} {{ dict nil 1 }}", "map[a:1 b:] map[1:2] map[<nil>:1]")]
    [InlineData("{{ get (dict \"a\" 1) \"a\" }}|{{ get (dict) \"a\" }}", "1|")]
    [InlineData("{{ hasKey (dict \"a\" nil) \"a\" }} {{ hasKey (dict) \"a\" }}", "true false")]
    [InlineData("{{ $d := dict \"a\" 1 }}{{ $_ := set $d \"b\" 2 }}{{ $_ := unset $d \"a\" }}{{ $d }}", "map[b:2]")]
    [InlineData("{{ set nil \"a\" 1 }}", "!error calling set: assignment to entry in nil map")]
    [InlineData("{{ keys (dict \"b\" 1 \"a\" 2) (dict \"c\" 3) }} {{ values (dict \"b\" 1 \"a\" 2) }}", "[a b c] [2 1]")]
    [InlineData("{{ pick (dict \"a\" 1 \"b\" 2) \"a\" \"z\" }} {{ omit (dict \"a\" 1 \"b\" 2) \"a\" }}", "map[a:1] map[b:2]")]
    [InlineData("{{ pluck \"a\" (dict \"a\" 1) (dict \"b\" 2) (dict \"a\" nil) }}", "[1 <nil>]")]
    public void Reads_and_writes(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ dig \"a\" \"b\" \"no\" (dict \"a\" (dict \"b\" 1)) }} {{ dig \"a\" \"z\" \"no\" (dict \"a\" (dict)) }} {{ dig \"z\" \"no\" (dict) }}", "1 no no")]
    [InlineData("{{ dig \"a\" \"no\" }}", "!error calling dig: dig needs at least three arguments")]
    [InlineData("{{ dig \"a\" \"b\" \"no\" (dict \"a\" 1) }}", "!error calling dig: interface conversion: interface {} is int, not map[string]interface {}")]
    [InlineData("{{ dig 1 \"no\" (dict) }}", "!error calling dig: interface conversion: interface {} is int, not string")]
    [InlineData("{{ dig \"a\" \"no\" nil }}", "!error calling dig: interface conversion: interface {} is nil, not map[string]interface {}")]
    [InlineData("{{ dig \"a\" \"no\" (split \",\" \"x\") }}", "!error calling dig: interface conversion: interface {} is map[string]string, not map[string]interface {}")]
    public void Digs(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ merge (dict \"a\" 1 \"n\" nil \"z\" 0 \"e\" \"\") (dict \"a\" 2 \"n\" 3 \"z\" 4 \"e\" \"x\" \"new\" nil) }}", "map[a:1 e:x n:3 z:4]")]
    [InlineData("{{ merge (dict \"a\" (dict \"x\" 1)) (dict \"a\" (dict \"x\" 2 \"y\" 3)) }}", "map[a:map[x:1 y:3]]")]
    [InlineData("{{ merge (dict \"a\" (list)) (dict \"a\" (list 1)) }} {{ merge (dict \"a\" (list 1)) (dict \"a\" (list 2)) }}", "map[a:[1]] map[a:[1]]")]
    [InlineData("{{ mergeOverwrite (dict \"a\" 1 \"b\" \"x\" \"c\" 1) (dict \"a\" 0 \"b\" \"\" \"c\" nil) }}", "map[a:0 b: c:<nil>]")]
    [InlineData("{{ mergeOverwrite (dict \"a\" (dict \"x\" 1 \"z\" 0)) (dict \"a\" (dict \"x\" 2)) }}", "map[a:map[x:2 z:0]]")]
    [InlineData(
        "{{ mergeOverwrite (dict \"a\" (list 1 2)) (dict \"a\" (list)) }} {{ mergeOverwrite (dict \"a\" \"s\") (dict \"a\" (dict \"x\" 1)) }}",
        "map[a:[]] map[a:map[x:1]]")]
    [InlineData("{{ $s := dict \"a\" (dict \"x\" 1) }}{{ $d := merge (dict) $s }}{{ $_ := set $d.a \"x\" 2 }}{{ $s }}", "map[a:map[x:2]]")]
    [InlineData("{{ $s := dict \"a\" (dict \"x\" 1) }}{{ $d := merge (dict \"a\" (dict)) $s }}{{ $_ := set $d.a \"x\" 2 }}{{ $s }}", "map[a:map[x:1]]")]
    [InlineData("{{ merge nil (dict \"a\" 1) }} {{ merge (dict) nil }} {{ merge (dict) }}", "map[a:1] map[] map[]")]
    [InlineData("{{ mustMerge (dict \"a\" 1) (dict \"b\" 2) }} {{ mustMergeOverwrite (dict \"a\" 1) (dict \"a\" 2) }}", "map[a:1 b:2] map[a:2]")]
    public void Merges(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ $a := dict \"x\" (dict \"y\" (list 1)) }}{{ $b := deepCopy $a }}{{ $_ := set $b.x \"y\" 2 }}{{ $a }}{{ $b }}", "map[x:map[y:[1]]]map[x:map[y:2]]")]
    [InlineData("{{ typeOf (deepCopy (until 1)) }} {{ mustDeepCopy 5 }}", "[]int 5")]
    [InlineData("{{ deepCopy nil }}", "!error calling deepCopy: reflect: call of reflect.Value.Type on zero Value")]
    public void Copies(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
