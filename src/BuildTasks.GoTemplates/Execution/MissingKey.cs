namespace BuildTasks.GoTemplates;

/// <summary>What a key that a map does not have gives: the <c>missingkey</c> option of Go's templates.</summary>
public enum MissingKey
{
    /// <summary>An invalid value, printed as <c>&lt;no value&gt;</c>; Go's <c>missingkey=default</c>.</summary>
    Invalid,

    /// <summary>The zero value of the map's element type; Go's <c>missingkey=zero</c>, which Helm uses.</summary>
    Zero,

    /// <summary>An error; Go's <c>missingkey=error</c>, which Helm's strict mode uses.</summary>
    Error,
}
