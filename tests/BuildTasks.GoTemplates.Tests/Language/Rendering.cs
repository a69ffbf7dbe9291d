namespace BuildTasks.GoTemplates.Tests.Language;

/// <summary>Renders single templates with data of every kind.</summary>
internal static class Rendering
{
    public static FunctionTable Functions { get; } = new(
    [
        TemplateFunction.Create("add", (GoInt left, GoInt right) => new GoInt(left + right)),
        TemplateFunction.Create("upper", (string text) => text.ToUpperInvariant()),
        TemplateFunction.Create("half", (double number) => number / 2),
        TemplateFunction.Create("wide", (long number) => number),
        TemplateFunction.Create("positive", (ulong number) => number),
        TemplateFunction.Create("toggle", (bool truth) => !truth),
        TemplateFunction.Create("keys", (GoMap? map) => GoList.OfStrings(map?.Keys ?? [])),
        TemplateFunction.Create("same", (object? value) => value),
        TemplateFunction.Create("oops", () => Fail("it broke")),
        TemplateFunction.Variadic("join", (string separator, string[] parts) => string.Join(separator, parts)),
        TemplateFunction.Create("count", () => new GoInt(3)),
        TemplateFunction.Create("adder", () => Adder),
        TemplateFunction.InExecution("include", (TemplateExecution run, string name, object? data) => run.Execute(name, data)),
    ]);

    private static TemplateFunction Adder { get; } = TemplateFunction.Create("adder", (GoInt left, GoInt right) => new GoInt(left + right));

    public static GoMap Data => new(
    [
        new("s", "text"),
        new("empty", ""),
        new("i", GoInt.Box(17)),
        new("i64", 64L),
        new("u", 7UL),
        new("b", (byte)200),
        new("f", 1.5),
        new("t", true),
        new("no", false),
        new("nil", null),
        new("list", new GoList([GoInt.Box(3), GoInt.Box(4), GoInt.Box(5)])),
        new("none", new GoList()),
        new("words", GoList.OfStrings(["one", "two"])),
        new("map", new GoMap([new("one", GoInt.Box(1)), new("two", "2"), new("nil", null)])),
        new("strings", new GoMap([new("a", "x")], GoType.MapOfString)),
        new("point", new Point()),
        new("deep", new GoMap([new("er", new GoMap([new("est", "bottom")]))])),
    ]);

    /// <summary>What the template gives, or the message of its error.</summary>
    public static string Of(string template, MissingKey missingKey = MissingKey.Invalid)
    {
        try
        {
            return new TemplateSet("root", Functions, missingKey).Parse("t", template).Execute("t", Data);
        }
        catch (TemplateException error)
        {
            return error.Message;
        }
    }

    private static object? Fail(string message) => throw new TemplateFunctionException(message);

    /// <summary>A Go struct with fields and methods.</summary>
    internal sealed class Point : GoObject
    {
        public override GoType Type { get; } = GoType.Struct("geo.Point");

        public override IReadOnlyList<KeyValuePair<string, object?>> Fields { get; } = [new("X", GoInt.Box(1)), new("Y", "two"), new("Z", null)];

        public override string? AddressedStringMethod() => "point!";

        public override TemplateFunction? FindMethod(string name) => name switch
        {
            "Sum" => TemplateFunction.Create("Sum", () => new GoInt(42)),
            "Plus" => TemplateFunction.Create("Plus", (GoInt more) => new GoInt(42 + more)),
            "Broken" => TemplateFunction.Create("Broken", () => Fail("no point")),
            _ => null,
        };
    }
}
