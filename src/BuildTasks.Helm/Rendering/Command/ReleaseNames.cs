using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Names of releases.</summary>
internal static partial class ReleaseNames
{
    private const int MaximumLength = 53;
    private const string Pattern = @"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    private const string TemplateName = "name-template";

    /// <summary>Why a name is none, in Helm's words; null when it is one.</summary>
    public static string? Problem(string name)
        => name.Length == 0 ? $"release name {GoQuote.Quote(name)}: no name provided"
            : name.Length > MaximumLength || name.Contains('\n', StringComparison.Ordinal) || !Valid().IsMatch(name)
                ? $"release name {GoQuote.Quote(name)}: invalid release name, must match regex {Pattern} "
                    + $"and the length must not be longer than {MaximumLength}"
                : null;

    /// <summary>The name that a template gives.</summary>
    /// <exception cref="RenderException">The template fails.</exception>
    public static string FromTemplate(string template, FunctionTable functions)
    {
        try
        {
            return new TemplateSet(TemplateName, HelmFunctions.ForNames(functions)).Parse(TemplateName, template).Execute(TemplateName, data: null);
        }
        catch (TemplateException exception)
        {
            throw new RenderException(exception.Message, exception);
        }
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
