using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary>One call of a verb: where its result goes, and in which format.</summary>
/// <param name="Context">The run's context.</param>
/// <param name="Out">Where the result goes.</param>
/// <param name="Format">The word behind <c>--output</c>.</param>
internal sealed record VerbRun(BuildContext Context, TextWriter Out, string Format)
{
    /// <summary>Prints a result: as JSON when asked for, else as the text that a person reads.</summary>
    /// <param name="result">The result.</param>
    /// <param name="json">Its JSON form: asked for only then, since describing it costs more than linting a chart.</param>
    /// <param name="text">Its text.</param>
    public void Print<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] T>(T result, Func<JsonTypeInfo<T>> json, Func<T, string> text)
    {
        string printed = Format == "json" ? ResultJson.Write(result, json(), Context.Log.Mask) : Context.Log.Mask(text(result));
        Out.Write(printed.Length == 0 || printed.EndsWith('\n') ? printed : printed + "\n");
    }
}
