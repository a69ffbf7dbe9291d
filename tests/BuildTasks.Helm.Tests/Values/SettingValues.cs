using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Tests.Values;

public sealed class SettingValues
{
    [Theory]
    [InlineData("a=1,b=true,c=null,d=x,e=1.5", """{"a":1,"b":true,"c":null,"d":"x","e":"1.5"}""")]
    [InlineData("a=010,b=-5,c=0,d=", """{"a":"010","b":-5,"c":0,"d":""}""")]
    [InlineData("a.b.c=1", """{"a":{"b":{"c":1}}}""")]
    [InlineData("a={x,2,true}", """{"a":["x",2,true]}""")]
    [InlineData("a={},b=1", """{"a":[""],"b":1}""")]
    [InlineData("a[1].b=1", """{"a":[null,{"b":1}]}""")]
    [InlineData("a[0][1]=x", """{"a":[[null,"x"]]}""")]
    [InlineData(@"a\.b=c\,d", """{"a.b":"c,d"}""")]
    [InlineData("=x", "{}")]
    [InlineData("a[", "{}")]
    public void Gives_typed_values(string argument, string json) => Assert.Equal(json, Apply(argument, SetSyntax.Typed));

    [Theory]
    [InlineData("a", "key \"a\" has no value")]
    [InlineData("a,b=1", "key \"a\" has no value (cannot end with ,)")]
    [InlineData("a.b", "key \"b\" has no value")]
    [InlineData("a..b=1", "key map \"a\" has no value")]
    [InlineData("a={b", "list must terminate with '}'")]
    [InlineData("a[-1]=x", "negative -1 index not allowed")]
    [InlineData("a[65537]=x", "index of 65537 is greater than maximum supported index of 65536")]
    [InlineData("a[x]=1", "error parsing index: strconv.Atoi: parsing \"x\": invalid syntax")]
    [InlineData("a[0]x=1", "unexpected data at end of array index: ['x']")]
    [InlineData("a[0]\\\\,'=1", @"unexpected data at end of array index: ['\\' ',' '\'']")]
    [InlineData("a=1,a.b=2", "unable to parse key: interface conversion: interface {} is int64, not map[string]interface {}")]
    [InlineData("a=1,a[0]=2", "unable to parse key: interface conversion: interface {} is int64, not []interface {}")]
    public void Refuses_with_the_words_of_Helm(string argument, string message)
        => Assert.Equal(message, Assert.Throws<ValuesException>(() => Apply(argument, SetSyntax.Typed)).Message);

    [Fact]
    public void Refuses_names_that_nest_too_deeply()
        => Assert.Equal(
            "value name nested level is greater than maximum supported nested level of 30",
            Assert.Throws<ValuesException>(() => Apply(string.Join('.', Enumerable.Repeat("a", 32)) + "=1", SetSyntax.Typed)).Message);

    [Fact]
    public void Keeps_strings_strings()
        => Assert.Equal("""{"a":"1","b":["true","null"]}""", Apply("a=1,b={true,null}", SetSyntax.Strings));

    [Fact]
    public void Takes_a_literal_as_it_is()
        => Assert.Equal("""{"a":"x,y={z}\\"}""", Apply(@"a=x,y={z}\", SetSyntax.Literal));

    [Theory]
    [InlineData("a={\"x\":[1,null]},b=[2],c=,d=\"s,t\"", """{"a":{"x":[1,null]},"b":[2],"c":null,"d":"s,t"}""")]
    [InlineData("a[1]=true", """{"a":[null,true]}""")]
    public void Reads_JSON(string argument, string json) => Assert.Equal(json, Apply(argument, SetSyntax.Json));

    [Fact]
    public void Refuses_what_is_not_JSON()
        => Assert.Throws<ValuesException>(() => Apply("a={bad", SetSyntax.Json));

    private static string Apply(string argument, SetSyntax syntax)
    {
        GoMap values = new();
        SetExpression.Apply(argument, syntax, values);
        return GoJson.Marshal(values);
    }
}
