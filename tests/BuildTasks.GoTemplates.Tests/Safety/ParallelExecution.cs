using BuildTasks.GoTemplates.Tests.Language;

namespace BuildTasks.GoTemplates.Tests.Safety;

public sealed class ParallelExecution
{
    [Fact]
    public void One_set_serves_many_threads()
    {
        TemplateSet set = new TemplateSet("root", Rendering.Functions)
            .Parse("t", "{{ define \"x\" }}{{ range $k, $v := .map }}{{ $k }}={{ $v }};{{ end }}{{ end }}{{ $n := .n }}{{ include \"x\" . }}{{ $n }}");
        Parallel.For(0, 2000, number =>
        {
            GoMap data = new([new("n", GoInt.Box(number)), new("map", new GoMap([new("b", GoInt.Box(number)), new("a", "x")]))]);
            Assert.Equal($"a=x;b={number};{number}", set.Execute("t", data));
        });
    }
}
