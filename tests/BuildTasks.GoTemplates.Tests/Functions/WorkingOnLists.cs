namespace BuildTasks.GoTemplates.Tests.Functions;

public class WorkingOnLists
{
    [Theory]
    [InlineData("{{ slice (fromJson \"[1, 2, 3]\") 0 4 | toJson }}", "[1,2,3,null]")]
    [InlineData("{{ slice (fromJson \"[1, 2, 3]\") 1 5 }}", "!error calling slice: reflect.Value.Slice: slice index out of bounds")]
    [InlineData("{{ slice (list 1 2 3) 0 4 }}", "!error calling slice: reflect.Value.Slice: slice index out of bounds")]
    [InlineData("{{ slice (slice (list 1 2 3) 0 1) 0 3 }}", "[1 2 3]")]
    [InlineData("{{ slice (append (list 1 2) 3) 2 4 }}", "[3 <nil>]")]
    [InlineData("{{ append (slice (list 1 2 3) 0 1) 9 }}", "[1 9]")]
    [InlineData("{{ slice (compact (list 1 0 2 3)) 0 4 | toJson }}", "[1,2,3,null]")]
    public void A_slice_may_end_where_its_array_ends(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ first (list 1 2) }} {{ last (list 1 2) }} {{ rest (list 1 2 3) }} {{ initial (list 1 2 3) }}", "1 2 [2 3] [1 2]")]
    [InlineData("{{ toJson (rest (list)) }} {{ toJson (initial (list)) }}", "null null")]
    [InlineData("{{ toJson (first (list)) }} {{ toJson (slice (list) 1) }}", "null null")]
    [InlineData("{{ slice (list 1 2 3) 1 }} {{ slice (list 1 2 3) 0 1 }} {{ slice (list 1 2) }}", "[2 3] [1] [1 2]")]
    [InlineData("{{ slice (list 1 2) 1 5 }}", "!error calling slice: reflect.Value.Slice: slice index out of bounds")]
    [InlineData("{{ typeOf (slice (splitList \",\" \"a,b\") 1) }}", "[]string")]
    [InlineData("{{ first nil }}", "!error calling first: runtime error: invalid memory address or nil pointer dereference")]
    [InlineData("{{ mustFirst \"abc\" }}", "!error calling mustFirst: Cannot find first on type string")]
    [InlineData("{{ last (dict) }}", "!error calling last: Cannot find last on type map")]
    [InlineData("{{ slice \"abc\" 1 }}", "!error calling slice: list should be type of slice or array but string")]
    public void Takes_parts(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ append (list 1) 2 }} {{ push (list) nil }} {{ prepend (until 2) \"a\" }}", "[1 2] [<nil>] [a 0 1]")]
    [InlineData("{{ $l := list 1 }}{{ $m := append $l 2 }}{{ $l }}", "[1]")]
    [InlineData("{{ concat (list 1) (until 2) (splitList \",\" \"a\") }} {{ toJson (concat) }} {{ toJson (concat (list)) }}", "[1 0 1 a] null null")]
    [InlineData("{{ concat (list 1) \"x\" }}", "!error calling concat: Cannot concat type string as list")]
    [InlineData("{{ append \"x\" 1 }}", "!error calling append: Cannot push on type string")]
    [InlineData("{{ without (list 1 2 1.0 \"1\") 1 }}", "[2 1 1]")]
    [InlineData("{{ without 1 2 }}", "!error calling without: Cannot find without on type int")]
    [InlineData("{{ compact (list 0 1 \"\" \"a\" nil false (list)) }}", "[1 a]")]
    [InlineData("{{ uniq (list 1 1 1.0 \"1\" (list 1) (list 1) nil nil) }}", "[1 1 1 [1] <nil>]")]
    [InlineData("{{ reverse (list 1 2 3) }}", "[3 2 1]")]
    [InlineData("{{ has 1 (list 1 2) }} {{ has 1.0 (list 1) }} {{ has (list 1) (list (list 1)) }} {{ has 1 nil }}", "true false true false")]
    [InlineData("{{ has 1 2 }}", "!error calling has: Cannot find has on type int")]
    public void Adds_and_removes(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ chunk 2 (list 1 2 3) }} {{ chunk 3 (list 1 2 3) }} {{ chunk 1 (list) }}", "[[1 2] [3]] [[1 2 3]] []")]
    [InlineData("{{ chunk 0 (list 1) }}", "!error calling chunk: runtime error: makeslice: len out of range")]
    [InlineData("{{ chunk -1 (list 1 2 3) }}", "!error calling chunk: runtime error: makeslice: len out of range")]
    [InlineData("{{ typeOf (chunk 1 (list 1)) }}", "[][]interface {}")]
    [InlineData("{{ chunk 1 \"x\" }}", "!error calling chunk: Cannot chunk type string")]
    public void Chunks(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
