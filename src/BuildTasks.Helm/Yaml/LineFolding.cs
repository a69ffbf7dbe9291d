using System.Text;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// The white space between two parts of a plain or quoted scalar: one line break becomes a space, more of them lose the
/// first, blanks around them are dropped.
/// </summary>
internal sealed class LineFolding
{
    private readonly StringBuilder blanks = new();
    private readonly StringBuilder firstBreak = new();
    private readonly StringBuilder otherBreaks = new();

    /// <summary>Whether a line break was seen since the last text.</summary>
    public bool HasBreak { get; private set; }

    /// <summary>A backslash before a line break: there is nothing to fold, but what follows is the beginning of a line.</summary>
    public void EscapeBreak() => HasBreak = true;

    /// <summary>Takes one blank or line break.</summary>
    public void Take(YamlCursor cursor)
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

    /// <summary>Writes what the white space stands for.</summary>
    public void Flush(StringBuilder target)
    {
        if (!HasBreak)
        {
            target.Append(blanks);
        }
        else if (firstBreak.Length == 0 || firstBreak[0] != '\n')
        {
            target.Append(firstBreak).Append(otherBreaks);
        }
        else if (otherBreaks.Length == 0)
        {
            target.Append(' ');
        }
        else
        {
            target.Append(otherBreaks);
        }

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
