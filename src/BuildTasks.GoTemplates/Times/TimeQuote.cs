using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Times;

/// <summary>The quotation marks of Go's time package, which writes everything beyond printable ASCII as bytes.</summary>
internal static class TimeQuote
{
    public static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (byte value in GoText.ToUtf8(text))
        {
            if (value is < 0x20 or >= 0x80)
            {
                quoted.Append(CultureInfo.InvariantCulture, $@"\x{value:x2}");
                continue;
            }

            quoted.Append(value is (byte)'"' or (byte)'\\' ? "\\" : "").Append((char)value);
        }

        return quoted.Append('"').ToString();
    }
}
