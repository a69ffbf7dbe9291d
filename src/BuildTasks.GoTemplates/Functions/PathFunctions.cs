using BuildTasks.GoTemplates.Texts;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions on slash-separated paths; the <c>os</c> ones are the same, so that output does not depend on the system.</summary>
internal static class PathFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("base", (string path) => SlashPath.Base(path)),
        Create("dir", (string path) => SlashPath.Dir(path)),
        Create("clean", (string path) => SlashPath.Clean(path)),
        Create("ext", (string path) => SlashPath.Ext(path)),
        Create("isAbs", (string path) => path.StartsWith('/')),
        Create("osBase", (string path) => SlashPath.Base(path)),
        Create("osDir", (string path) => SlashPath.Dir(path)),
        Create("osClean", (string path) => SlashPath.Clean(path)),
        Create("osExt", (string path) => SlashPath.Ext(path)),
        Create("osIsAbs", (string path) => path.StartsWith('/')),
    ];
}
