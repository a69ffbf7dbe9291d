using System.Security.Cryptography;
using System.Text;

namespace BuildTasks.Action;

/// <summary>The files by which a step hands results to the runner.</summary>
/// <param name="environment">Reads a variable.</param>
/// <param name="mask">Takes secrets out of a text.</param>
internal sealed class RunnerFiles(Func<string, string?> environment, Func<string, string> mask)
{
    /// <summary>Sets an output. The delimiter is random and never part of the value, so that no value can end early or set another output.</summary>
    public void SetOutput(string name, string value)
    {
        string masked = mask(value);
        string delimiter;
        do
        {
            delimiter = "buildtasks_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        }
        while (masked.Contains(delimiter, StringComparison.Ordinal));

        Append("GITHUB_OUTPUT", $"{name}<<{delimiter}\n{masked}\n{delimiter}\n");
    }

    /// <summary>Adds Markdown to the job's summary.</summary>
    public void AddSummary(string markdown) => Append("GITHUB_STEP_SUMMARY", mask(markdown) + "\n");

    private void Append(string variable, string text)
    {
        // Absent outside a runner, for example when someone tries the container by hand.
        if (environment(variable) is { Length: > 0 } file)
        {
            File.AppendAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
