using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates;

/// <summary>Which places of templates made the lines of an output. Give an empty one to an execution, which fills it.</summary>
public sealed class OutputMap
{
    private readonly List<Piece> pieces = [];

    /// <summary>The place that made the first visible character of a line; null when there is no such line.</summary>
    /// <param name="line">The line of the output, from 1.</param>
    public OutputOrigin? Locate(int line)
    {
        int current = 1;
        OutputOrigin? blank = null;
        foreach (Piece piece in pieces)
        {
            for (int i = 0; i < piece.Text.Length; i++)
            {
                if (current == line)
                {
                    if (!char.IsWhiteSpace(piece.Text[i]))
                    {
                        return piece.Origin(i);
                    }

                    blank ??= piece.Origin(i);
                }

                if (piece.Text[i] == '\n' && ++current > line)
                {
                    return blank;
                }
            }
        }

        return blank;
    }

    internal void Add(string text, TemplateSource source, Node node) => pieces.Add(new Piece(text, source, node));

    private sealed record Piece(string Text, TemplateSource Source, Node Node)
    {
        public OutputOrigin Origin(int index)
        {
            // Text stands in the template as it does in the output; what an action prints all comes from the action.
            (int line, int column) = Source.Locate(Node.Position + (Node is TextNode ? index : 0));
            return new OutputOrigin(Source.Name, line, column + 1);
        }
    }
}

/// <summary>The place in a template that made a part of an output.</summary>
/// <param name="TemplateName">The name of the text that the place is in.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record OutputOrigin(string TemplateName, int Line, int Column);
