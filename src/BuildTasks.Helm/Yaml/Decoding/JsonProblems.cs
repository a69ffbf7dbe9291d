using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// What YAML has and JSON does not: keys that have no text, and numbers that are not finite. Noted while a document is decoded, but only
/// what is still there at its end counts.
/// </summary>
internal sealed class JsonProblems
{
    private readonly Dictionary<GoMap, YamlException> keys = [];
    private bool hasNotFinite;

    /// <summary>Notes a key without a text; of several in one map the last one counts.</summary>
    public void NoteKey(GoMap map, YamlException problem) => keys[map] = problem;

    /// <summary>Notes a number that may not be finite.</summary>
    public void NoteNumber(double number) => hasNotFinite |= !double.IsFinite(number);

    /// <summary>The first problem: keys become texts before JSON is written, which is in the order of the keys.</summary>
    public YamlException? FirstIn(object? value)
        => (keys.Count > 0 ? First(value, node => node is GoMap map ? keys.GetValueOrDefault(map) : null) : null)
            ?? (hasNotFinite ? First(value, NotFinite) : null);

    private static YamlException? First(object? value, Func<object?, YamlException?> problemOf) => problemOf(value) ?? value switch
    {
        GoMap map => map.Select(entry => First(entry.Value, problemOf)).FirstOrDefault(problem => problem is not null),
        GoList list => list.Select(item => First(item, problemOf)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    private static YamlException? NotFinite(object? value)
        => value is double number && !double.IsFinite(number) ? new("json: unsupported value: " + GoFormat.Sprint(number)) : null;
}
