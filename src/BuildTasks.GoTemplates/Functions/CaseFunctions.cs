using BuildTasks.GoTemplates.Texts;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions that change the case of a text.</summary>
internal static class CaseFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("upper", (string text) => GoRunes.Map(text, GoRunes.ToUpper)),
        Create("lower", (string text) => GoRunes.Map(text, GoRunes.ToLower)),
        Create("title", (string text) => LetterCase.Title(text)),
        Create("untitle", (string text) => LetterCase.Untitle(text)),
        Create("swapcase", (string text) => LetterCase.Swap(text)),
        Create("camelcase", (string text) => PascalCase.Convert(text)),
        Create("snakecase", (string text) => DelimitedCase.Convert(text, '_')),
        Create("kebabcase", (string text) => DelimitedCase.Convert(text, '-')),
    ];
}
