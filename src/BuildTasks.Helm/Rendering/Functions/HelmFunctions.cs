using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>All functions of Helm's templates: sprig's and Helm's own.</summary>
public static class HelmFunctions
{
    /// <summary>The table for rendering.</summary>
    /// <param name="environment">The clock and the randomness that sprig's functions see.</param>
    public static FunctionTable Create(SprigEnvironment environment)
        => SprigFunctions.Create(environment).With(
        [
            .. YamlFunctions.All,
            .. new TomlFunctions(environment).All,
            .. DurationFunctions.All,
            .. TemplateCalls.All,
            TemplateFunction.Create<string, string>("getHostByName", _ => ""),
            new TemplateFunction(
                "lookup", [GoType.String, GoType.String, GoType.String, GoType.String], isVariadic: false, _ => new GoMap()),
            TemplateFunction.Create<string, object?, object?>("required", Require),
            TemplateFunction.Create<string, string>("fail", message => throw new TemplateFunctionException(TemplateErrorText.Mark(message))),
        ]);

    /// <summary>The table for names of releases, which Helm makes with sprig's functions alone.</summary>
    /// <param name="functions">The table for rendering.</param>
    internal static FunctionTable ForNames(FunctionTable functions)
    {
        FunctionTable sprig = SprigFunctions.Create(new SprigEnvironment());
        sprig.TryGet("fail", out TemplateFunction? fail);
        return new FunctionTable([.. functions.Functions.Where(function => sprig.TryGet(function.Name, out _)), fail!]);
    }

    /// <summary>The table for lint, where <c>required</c> and <c>fail</c> only log.</summary>
    /// <param name="functions">The table for rendering.</param>
    /// <param name="log">Receives their messages.</param>
    internal static FunctionTable ForLint(FunctionTable functions, HelmLog log)
        => functions.With(
        [
            TemplateFunction.Create<string, object?, object?>("required", (message, value) => RequireForLint(message, value, log)),
            TemplateFunction.Create<string, string>(
                "fail",
                message =>
                {
                    log.Info("funcMap fail", ("message", message));
                    return "";
                }),
        ]);

    private static object? Require(string message, object? value)
        => value is null or "" ? throw new TemplateFunctionException(TemplateErrorText.Mark(message)) : value;

    private static object? RequireForLint(string message, object? value, HelmLog log)
    {
        if (value is not (null or ""))
        {
            return value;
        }

        log.Warn(value is null ? "missing required value" : "missing required values", ("message", message));
        return "";
    }
}
