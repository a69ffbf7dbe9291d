using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BuildTasks.GoTemplates.Execution;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates;

/// <summary>
/// Parsed templates that can call each other by name: Go's associated templates. Immutable: adding a text gives another set, and any number of
/// executions may run in parallel.
/// </summary>
public sealed class TemplateSet
{
    private readonly ImmutableDictionary<string, CompiledTemplate> templates = ImmutableDictionary.Create<string, CompiledTemplate>(StringComparer.Ordinal);

    /// <summary>An empty set.</summary>
    /// <param name="name">The name of the set itself, which Go's errors about unknown templates show.</param>
    /// <param name="functions">The functions that templates may call, in addition to <see cref="FunctionTable.Builtins"/>.</param>
    /// <param name="missingKey">What a missing map key gives.</param>
    public TemplateSet(string name, FunctionTable functions, MissingKey missingKey = MissingKey.Invalid)
    {
        ArgumentNullException.ThrowIfNull(functions);
        Name = name;
        Functions = FunctionTable.Builtins.With(functions);
        MissingKey = missingKey;
    }

    private TemplateSet(TemplateSet other, ImmutableDictionary<string, CompiledTemplate> templates)
    {
        Name = other.Name;
        Functions = other.Functions;
        MissingKey = other.MissingKey;
        this.templates = templates;
    }

    /// <summary>The name of the set itself.</summary>
    public string Name { get; }

    /// <summary>All functions that templates of the set may call, Go's builtins included.</summary>
    public FunctionTable Functions { get; }

    /// <summary>What a missing map key gives.</summary>
    public MissingKey MissingKey { get; }

    /// <summary>Whether there is a template of that name that can be executed.</summary>
    public bool Contains(string name) => templates.ContainsKey(name);

    /// <summary>
    /// This set with one more text: the template of that name and those that the text defines. They replace templates of the same name, unless
    /// they are empty.
    /// </summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public TemplateSet Parse(string name, string text) => Parse(name, text, evenIfEmpty: false);

    /// <summary>Like <see cref="Parse(string, string)"/>, but an empty text replaces a template of its name too: it is the one to be executed.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public TemplateSet ParseToExecute(string name, string text) => Parse(name, text, evenIfEmpty: true);

    private TemplateSet Parse(string name, string text, bool evenIfEmpty)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        ImmutableDictionary<string, CompiledTemplate>.Builder changed = templates.ToBuilder();
        foreach (TemplateTree tree in Parser.Parse(name, text, Functions))
        {
            if (!tree.Root.IsEmpty || !changed.ContainsKey(tree.Name) || (evenIfEmpty && tree.Name == name))
            {
                changed[tree.Name] = Compiler.Compile(tree, Functions);
            }
        }

        return new TemplateSet(this, changed.ToImmutable());
    }

    /// <summary>Executes a template in a new execution.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="data">The dot.</param>
    /// <param name="limits">What the execution may use; <see cref="TemplateLimits.Default"/> when null.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    /// <returns>The output.</returns>
    /// <exception cref="TemplateException">The execution failed or went beyond the limits.</exception>
    public string Execute(string name, object? data, TemplateLimits? limits = null, CancellationToken cancellationToken = default)
        => Execute(name, data, limits, map: null, cancellationToken);

    /// <summary>Executes a template in a new execution and notes where its output comes from.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="data">The dot.</param>
    /// <param name="limits">What the execution may use; <see cref="TemplateLimits.Default"/> when null.</param>
    /// <param name="map">An empty map, which learns where the output comes from; null when nobody asks.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    /// <returns>The output.</returns>
    /// <exception cref="TemplateException">The execution failed or went beyond the limits.</exception>
    public string Execute(string name, object? data, TemplateLimits? limits, OutputMap? map, CancellationToken cancellationToken)
        => new TemplateExecution(this, limits ?? TemplateLimits.Default, map, cancellationToken).Execute(name, data);

    internal bool TryGet(string name, [NotNullWhen(true)] out CompiledTemplate? template) => templates.TryGetValue(name, out template);
}
