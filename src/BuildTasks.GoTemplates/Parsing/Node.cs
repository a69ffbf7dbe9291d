using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>A node of a parsed template.</summary>
/// <param name="Position">Where the node starts in the text, in UTF-16 units: errors point there.</param>
internal abstract record Node(int Position)
{
    /// <summary>Writes the node as Go prints it: the text between <c>at &lt;</c> and <c>&gt;</c> in errors.</summary>
    public abstract void WriteTo(StringBuilder output);

    public sealed override string ToString()
    {
        StringBuilder output = new();
        WriteTo(output);
        return output.ToString();
    }
}
