namespace BuildTasks.GoTemplates;

/// <summary>
/// A function of the template language: its name, the Go types of its parameters, and its body. The template counts, converts and
/// checks arguments against the parameters as Go does, so a body gets values of exactly those types; a nil slice, map, pointer or interface arrives
/// as null. A body throws <see cref="TemplateFunctionException"/> where Go's function returns an error.
/// </summary>
/// <remarks>
/// <c>Create</c> and <c>Variadic</c> derive the Go types from those of the lambda: <see cref="string"/>, <see cref="bool"/>,
/// <see cref="GoInt"/> is <c>int</c>, <see cref="long"/> is <c>int64</c>, <see cref="double"/> is <c>float64</c>, <see cref="GoMap"/> is
/// <c>map[string]interface {}</c>, <see cref="GoList"/> is <c>[]interface {}</c>, <see cref="object"/> is <c>interface {}</c>.
/// </remarks>
public sealed partial class TemplateFunction : GoValue
{
    private readonly GoType[] parameters;
    private readonly GoType result;
    private readonly Func<TemplateExecution, object?[], object?> body;

    /// <summary>A function whose parameter types are given one by one.</summary>
    /// <param name="name">The name in templates and in errors.</param>
    /// <param name="parameters">The types of the parameters; of a variadic function's last one, the type of one item.</param>
    /// <param name="isVariadic">Whether the last parameter takes any number of arguments.</param>
    /// <param name="body">Gets all arguments in order, the variadic ones not gathered.</param>
    public TemplateFunction(string name, IReadOnlyList<GoType> parameters, bool isVariadic, Func<object?[], object?> body)
        : this(name, [.. parameters], isVariadic, GoType.Any, (_, arguments) => body(arguments))
    {
    }

    private TemplateFunction(
        string name, GoType[] parameters, bool isVariadic, GoType result, Func<TemplateExecution, object?[], object?> body)
    {
        Name = name;
        this.parameters = parameters;
        IsVariadic = isVariadic;
        this.result = result;
        this.body = body;
    }

    /// <summary>The name in templates and in errors.</summary>
    public string Name { get; }

    /// <summary>The types of the parameters; of a variadic function's last one, the type of one item.</summary>
    public IReadOnlyList<GoType> Parameters => parameters;

    /// <summary>Whether the last parameter takes any number of arguments.</summary>
    public bool IsVariadic { get; }

    /// <inheritdoc/>
    public override GoType Type => GoType.Func(Signature());

    /// <summary>The same function under another name.</summary>
    public TemplateFunction As(string name) => new(name, parameters, IsVariadic, result, body);

    /// <summary>Whether arguments after the one that decides are not evaluated: Go's own <c>and</c> and <c>or</c>.</summary>
    internal bool IsShortCircuit => ReferenceEquals(this, BuiltinFunctions.And) || ReferenceEquals(this, BuiltinFunctions.Or);

    /// <summary>Why a template cannot call it, although it exists: a method with several results. Null for all others.</summary>
    internal string? SignatureProblem { get; private init; }

    /// <summary>A method that exists and that no template can call.</summary>
    internal static TemplateFunction Uncallable(string name, string problem)
        => new(name, [], isVariadic: false, _ => null) { SignatureProblem = problem };

    /// <summary>The type that the argument at that index must have.</summary>
    internal GoType ParameterAt(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    /// <summary>Calls the body with arguments that are already of the parameters' types.</summary>
    internal object? Invoke(TemplateExecution execution, object?[] arguments) => body(execution, arguments);

    private string Signature()
    {
        IEnumerable<string> names = parameters.Select((type, index) => IsVariadic && index == parameters.Length - 1 ? "..." + type.Name : type.Name);
        return $"func({string.Join(", ", names)}) {result.Name}";
    }
}
