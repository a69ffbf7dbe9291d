using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>The files by which a step hands results to the runner.</summary>
internal sealed class RunnerFiles
{
    private const string Outputs = "GITHUB_OUTPUT";
    private const string Summary = "GITHUB_STEP_SUMMARY";

    private readonly BuildContext context;

    private RunnerFiles(BuildContext context) => this.context = context;

    /// <summary>Opens the files, which are absent outside a runner, for example when someone tries the container by hand.</summary>
    /// <exception cref="BuildTaskException">One cannot be written: better found now than after charts were published.</exception>
    public static RunnerFiles Open(BuildContext context)
    {
        RunnerFiles files = new(context);
        files.Append(Outputs, string.Empty);
        files.Append(Summary, string.Empty);
        return files;
    }

    /// <summary>Sets an output to a switch, as conditions of workflows read it.</summary>
    public void SetOutput(string name, bool value) => Set(name, value ? "true" : "false");

    /// <summary>Sets an output to JSON on one line, without secrets.</summary>
    public void SetOutput<T>(string name, T value, JsonTypeInfo<T> type)
    {
        JsonSerializerOptions options = new(type.Options) { WriteIndented = false, Converters = { new MaskedText(context.Log.Mask) } };
        Set(name, JsonSerializer.Serialize(value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))));
    }

    /// <summary>Adds Markdown to the job's summary.</summary>
    /// <param name="write">Writes it; is given what takes secrets out of a text, to be used before a text is escaped.</param>
    public void AddSummary(Func<Func<string, string>, string> write) => Append(Summary, write(context.Log.Mask) + "\n");

    /// <summary>The delimiter is random and never part of the value, so that no value can end early or set another output.</summary>
    private void Set(string name, string value)
    {
        string delimiter;
        do
        {
            delimiter = "buildtasks_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        }
        while (value.Contains(delimiter, StringComparison.Ordinal));

        Append(Outputs, $"{name}<<{delimiter}\n{value}\n{delimiter}\n");
    }

    private void Append(string variable, string text)
    {
        if (context.Environment(variable) is not { Length: > 0 } file)
        {
            return;
        }

        try
        {
            File.AppendAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException(
                $"{variable} is '{file}', which cannot be written: {failure.Message} "
                + "The runner names a file there; a container of your own needs it mounted and writable.",
                failure);
        }
    }
}
