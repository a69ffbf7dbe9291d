using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>Text under construction, with what libyaml's emitter knows of the line that it is on.</summary>
internal sealed class YamlOutput
{
    private readonly StringBuilder text = new();
    private bool afterWhiteSpace = true;

    /// <summary>Characters on the current line.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the line has only indentation and the dashes, question marks and colons that count as such.</summary>
    public bool IsIndentation { get; private set; } = true;

    public override string ToString() => text.ToString();

    /// <summary>Begins a new line, unless this one can be used, and indents it.</summary>
    public void Indent(int indent)
    {
        indent = Math.Max(indent, 0);
        if (!IsIndentation || Column > indent || (Column == indent && !afterWhiteSpace))
        {
            Break();
        }

        if (Column < indent)
        {
            TemplateLimits.Default.CheckText((long)text.Length + indent);
            text.Append(' ', indent - Column);
            Column = indent;
        }

        afterWhiteSpace = true;
        IsIndentation = true;
    }

    public void Indicator(string indicator, bool needsSpace, bool isWhiteSpace = false, bool isIndentation = false)
    {
        if (needsSpace)
        {
            Separate();
        }

        TemplateLimits.Default.CheckText(text.Length);
        text.Append(indicator);
        Column += indicator.Length;
        afterWhiteSpace = isWhiteSpace;
        IsIndentation &= isIndentation;
    }

    /// <summary>Writes a space, unless there is white space already.</summary>
    public void Separate()
    {
        if (!afterWhiteSpace)
        {
            text.Append(' ');
            Column++;
        }
    }

    /// <summary>Writes a character of a scalar.</summary>
    public void Character(char character)
    {
        text.Append(character);
        if (!char.IsLowSurrogate(character))
        {
            Column++;
        }
    }

    /// <summary>Writes text of a scalar that has no line breaks and only characters of the basic plane.</summary>
    public void Characters(string characters)
    {
        text.Append(characters);
        Column += characters.Length;
    }

    public void Break() => Break('\n');

    public void Break(char character)
    {
        text.Append(character);
        Column = 0;
        IsIndentation = true;
    }

    /// <summary>A scalar has ended on this line.</summary>
    public void EndScalar()
    {
        afterWhiteSpace = false;
        IsIndentation = false;
    }

    /// <summary>The last line of a block scalar has ended without a line break.</summary>
    public void EndLine() => IsIndentation = false;

    /// <summary>A block scalar's header has ended: its lines follow.</summary>
    public void BeginLines()
    {
        Break();
        afterWhiteSpace = true;
    }
}
