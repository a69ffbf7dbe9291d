namespace BuildTasks.GoTemplates;

/// <summary>A Go value that says itself what stands for it in JSON, as Go's json.Marshaler and encoding.TextMarshaler do.</summary>
public interface IGoJsonValue
{
    /// <summary>The value to write instead, for example the text of a date.</summary>
    /// <exception cref="GoJsonException">The value has no JSON form.</exception>
    object? ToJsonValue();
}
