using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// The text of a plain or quoted scalar while it is scanned. Of the white space between two parts, one line break becomes a space, more of
/// them lose the first, and blanks around them are dropped. One scanner uses it for all its scalars.
/// </summary>
internal sealed class FoldedText
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder blanks = new();
    private readonly StringBuilder firstBreak = new();
    private readonly StringBuilder otherBreaks = new();

    /// <summary>Whether a line break was seen since the last text.</summary>
    public bool HasBreak { get; private set; }

    /// <summary>Forgets the last scalar.</summary>
    public void Begin()
    {
        text.Clear();
        ForgetSpace();
    }

    /// <summary>Takes one character of the text.</summary>
    public void Read(YamlCursor cursor) => cursor.Read(text);

    public void Append(char character) => text.Append(character);

    public void Append(string characters) => text.Append(characters);

    /// <summary>A backslash before a line break: there is nothing to fold, but what follows is the beginning of a line.</summary>
    public void EscapeBreak() => HasBreak = true;

    /// <summary>Takes one blank or line break.</summary>
    public void TakeSpace(YamlCursor cursor)
    {
        if (IsBlank(cursor.Current))
        {
            TakeBlank(cursor);
        }
        else if (HasBreak)
        {
            cursor.ReadLineBreak(otherBreaks);
        }
        else
        {
            blanks.Clear();
            cursor.ReadLineBreak(firstBreak);
            HasBreak = true;
        }
    }

    /// <summary>Adds what the white space stands for.</summary>
    public void Fold()
    {
        if (!HasBreak)
        {
            text.Append(blanks);
        }
        else if (firstBreak.Length == 0 || firstBreak[0] != '\n')
        {
            text.Append(firstBreak).Append(otherBreaks);
        }
        else if (otherBreaks.Length == 0)
        {
            text.Append(' ');
        }
        else
        {
            text.Append(otherBreaks);
        }

        ForgetSpace();
    }

    public override string ToString() => text.ToString();

    private void ForgetSpace()
    {
        blanks.Clear();
        firstBreak.Clear();
        otherBreaks.Clear();
        HasBreak = false;
    }

    private void TakeBlank(YamlCursor cursor)
    {
        if (HasBreak)
        {
            cursor.Skip();
        }
        else
        {
            cursor.Read(blanks);
        }
    }
}
