using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.GoTemplates;

/// <summary>The functions that a template may call, by name. Immutable.</summary>
public sealed class FunctionTable
{
    private readonly Dictionary<string, TemplateFunction> functions = new(StringComparer.Ordinal);

    /// <summary>A table of these functions; a later one replaces an earlier one of the same name.</summary>
    public FunctionTable(IEnumerable<TemplateFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        foreach (TemplateFunction function in functions)
        {
            this.functions[function.Name] = function;
        }
    }

    /// <summary>
    /// The functions of the template language itself: <c>and call eq ge gt html index js le len lt ne not or print printf println slice urlquery</c>.
    /// </summary>
    public static FunctionTable Builtins { get; } = new(BuiltinFunctions.All);

    /// <summary>All functions of the table, in no order.</summary>
    public IEnumerable<TemplateFunction> Functions => functions.Values;

    /// <summary>Looks a function up.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out TemplateFunction? function) => functions.TryGetValue(name, out function);

    /// <summary>This table with more functions; those replace the ones of the same name.</summary>
    public FunctionTable With(IEnumerable<TemplateFunction> more) => new(Functions.Concat(more));

    /// <summary>This table with all functions of another; those replace the ones of the same name.</summary>
    public FunctionTable With(FunctionTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return With(other.Functions);
    }
}
