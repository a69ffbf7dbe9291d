namespace BuildTasks.GoTemplates.Tests.Functions;

public class WorkingOnPaths
{
    [Theory]
    [InlineData("{{ base \"a/b.txt\" }} {{ base \"\" }} {{ base \"//\" }} {{ base \"a/\" }}", "b.txt . / a")]
    [InlineData("{{ dir \"a/b/c\" }} {{ dir \"\" }} {{ dir \"/a\" }} {{ dir \"a\" }}", "a/b . / .")]
    [InlineData("{{ ext \"a.tar.gz\" }}|{{ ext \"a.b/c\" }}|{{ ext \".x\" }}", ".gz||.x")]
    [InlineData("{{ clean \"a/../b/./c//d\" }} {{ clean \"../../x\" }} {{ clean \"/../a\" }} {{ clean \"\" }} {{ clean \"/\" }}", "b/c/d ../../x /a . /")]
    [InlineData(
        "{{ isAbs \"/a\" }} {{ isAbs \"a\" }} {{ osBase \"/a/b\" }} {{ osDir \"/a/b\" }} {{ osExt \"x.y\" }} {{ osClean \"a//b\" }} {{ osIsAbs \"/\" }}",
        "true false b /a .y a/b true")]
    public void Takes_paths_apart(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData(
        "{{ urlParse \"https://u:p%40w@ex.com:8080/a%20b?q=1&r=a%2Fb#z%21\" | toJson }}",
        "{\"fragment\":\"z!\",\"host\":\"ex.com:8080\",\"hostname\":\"ex.com\",\"opaque\":\"\",\"path\":\"/a b\",\"query\":\"q=1\\u0026r=a%2Fb\",\"scheme\":\"https\",\"userinfo\":\"u:p%40w\"}")]
    [InlineData(
        "{{ (urlParse \"mailto:a@b.c\").opaque }} {{ (urlParse \"HTTP://h\").scheme }} {{ (urlParse \"http://[::1]:80/\").hostname }} {{ (urlParse \"/rel/path\").path }}",
        "a@b.c http ::1 /rel/path")]
    [InlineData("{{ urlParse \":bad\" }}", "!error calling urlParse: unable to parse url: parse \":bad\": missing protocol scheme")]
    [InlineData("{{ urlParse \"a:b/c\\n\" }}", "!error calling urlParse: unable to parse url: parse \"a:b/c\\n\": net/url: invalid control character in URL")]
    [InlineData("{{ urlParse \"1a:b\" }}", "!error calling urlParse: unable to parse url: parse \"1a:b\": first path segment in URL cannot contain colon")]
    [InlineData("{{ urlParse \"http://h:x/\" }}", "!error calling urlParse: unable to parse url: parse \"http://h:x/\": invalid port \":x\" after host")]
    [InlineData("{{ urlParse \"http://h/%zz\" }}", "!error calling urlParse: unable to parse url: parse \"http://h/%zz\": invalid URL escape \"%zz\"")]
    [InlineData("{{ urlParse \"http://a b/\" }}", "!error calling urlParse: unable to parse url: parse \"http://a b/\": invalid character \" \" in host name")]
    [InlineData("{{ urlParse \"http://[::1/\" }}", "!error calling urlParse: unable to parse url: parse \"http://[::1/\": missing ']' in host")]
    public void Takes_URLs_apart(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData(
        "{{ urlJoin (dict \"scheme\" \"http\" \"host\" \"h:80\" \"path\" \"/p q\" \"query\" \"x=1\" \"fragment\" \"f g\" \"userinfo\" \"u:p\") }}",
        "http://u:p@h:80/p%20q?x=1#f%20g")]
    [InlineData(
        "{{ urlJoin (dict \"host\" \"h\" \"path\" \"p\") }} {{ urlJoin (dict \"scheme\" \"mailto\" \"opaque\" \"a@b\") }}|{{ urlJoin (dict) }}",
        "//h/p mailto:a@b|")]
    [InlineData("{{ urlJoin (dict \"path\" \"a:b\") }} {{ urlJoin (dict \"scheme\" \"file\" \"path\" \"/x\") }}", "./a:b file:///x")]
    [InlineData("{{ urlJoin (dict \"host\" 1) }}", "!error calling urlJoin: unable to parse host key, must be of type string, but int found")]
    [InlineData(
        "{{ urlJoin (dict \"host\" \"h\" \"userinfo\" \"a b\") }}",
        "!error calling urlJoin: unable to parse userinfo in dict: parse \"proto://a b@host\": net/url: invalid userinfo")]
    public void Puts_URLs_together(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
