using System.Text;

namespace BuildTasks.Git;

/// <summary>What a finished git left behind.</summary>
/// <param name="ExitCode">git's exit code; 0 is success.</param>
/// <param name="Bytes">Standard output, as it came.</param>
/// <param name="Error">Standard error.</param>
internal sealed record GitOutput(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text, without the final line ends.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).TrimEnd('\n', '\r');
}
