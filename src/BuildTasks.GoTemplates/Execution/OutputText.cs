using System.Text;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>The output of an execution, up to a limit.</summary>
/// <param name="limit">The most characters.</param>
/// <param name="map">Learns where the output comes from; null when nobody asks.</param>
internal sealed class OutputText(int limit, OutputMap? map = null)
{
    private readonly StringBuilder text = new();

    /// <summary>Appends a piece that a node made; false, and nothing done, when the output would become too long.</summary>
    public bool TryAppend(string piece, TemplateSource source, Node node)
    {
        if (piece.Length > limit - text.Length)
        {
            return false;
        }

        text.Append(piece);
        map?.Add(piece, source, node);
        return true;
    }

    public override string ToString() => text.ToString();
}
