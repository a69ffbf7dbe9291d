namespace BuildTasks.GoTemplates;

/// <summary>The functions of the template language itself.</summary>
internal static class BuiltinFunctions
{
    public static IEnumerable<TemplateFunction> All => [];
}
