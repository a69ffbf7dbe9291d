using System.Text.Json;
using System.Text.Json.Serialization;

namespace BuildTasks.Reports;

/// <summary>Writes the values of an enumeration as words in camel case, such as <c>unchanged</c> and <c>nativeOci</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class EnumWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
