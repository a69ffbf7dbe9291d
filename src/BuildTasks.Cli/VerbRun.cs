using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary>One call of a verb.</summary>
/// <param name="Context">The run's context.</param>
/// <param name="Format">The word behind <c>--output</c>.</param>
internal sealed record VerbRun(BuildContext Context, string Format)
{
    /// <summary>Writes a result: as JSON when asked for, else as the text that a person reads.</summary>
    /// <param name="result">The result.</param>
    /// <param name="json">Its JSON form: asked for only then, since describing it costs more than linting a chart.</param>
    /// <param name="text">Its text.</param>
    /// <param name="failure">Why the run failed; null when it did not.</param>
    /// <param name="failureIsLogged">Whether the run has told already.</param>
    public VerbResult Result<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] T>(
        T result,
        Func<JsonTypeInfo<T>> json,
        Func<T, string> text,
        string? failure = null,
        bool failureIsLogged = false)
    {
        string written = Format == "json" ? ResultJson.Write(result, json(), Context.Log.Mask) : Context.Log.Mask(text(result));

        // The other formats are read by programs, one of them by the build server itself.
        written = Format == "text" ? DisarmedText.Of(written) : written;
        return new VerbResult(written.Length == 0 || written.EndsWith('\n') ? written : written + "\n", failure, failureIsLogged);
    }
}
