using System.Text;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>The output of an execution, up to a limit.</summary>
internal sealed class OutputText(int limit)
{
    private readonly StringBuilder text = new();

    /// <summary>Appends a piece; false, and nothing done, when the output would become too long.</summary>
    public bool TryAppend(string piece)
    {
        if (piece.Length > limit - text.Length)
        {
            return false;
        }

        text.Append(piece);
        return true;
    }

    public override string ToString() => text.ToString();
}
