using System.Text;

namespace BuildTasks.GoTemplates.Texts;

/// <summary>The word wrap of Masterminds/goutils, which counts bytes.</summary>
internal static class Wrapping
{
    /// <summary>Breaks at spaces so that lines have at most <paramref name="width"/> bytes.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="width">At least 1; less counts as 1.</param>
    /// <param name="newLine">What is put between lines; empty means a line feed.</param>
    /// <param name="breakWords">Whether a word that is longer than a line is broken, or stands alone.</param>
    public static string Wrap(string text, long width, string newLine, bool breakWords)
    {
        string bytes = GoBytes.ToLatin1(text);
        string separator = newLine.Length == 0 ? "\n" : GoBytes.ToLatin1(newLine);
        int limit = (int)Math.Clamp(width, 1, int.MaxValue);
        StringBuilder wrapped = new();
        int offset = 0;
        while (bytes.Length - offset > limit)
        {
            if (bytes[offset] == ' ')
            {
                offset++;
                continue;
            }

            int breakAt = bytes.LastIndexOf(' ', offset + limit, limit + 1);
            if (breakAt < 0 && breakWords)
            {
                wrapped.Append(bytes, offset, limit).Append(separator);
                offset += limit;
                continue;
            }

            breakAt = breakAt < 0 ? bytes.IndexOf(' ', offset + limit) : breakAt;
            if (breakAt < 0)
            {
                break;
            }

            wrapped.Append(bytes, offset, breakAt - offset).Append(separator);
            offset = breakAt + 1;
        }

        return GoBytes.FromLatin1(wrapped.Append(bytes, offset, bytes.Length - offset).ToString());
    }
}
