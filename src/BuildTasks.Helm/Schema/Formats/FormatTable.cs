namespace BuildTasks.Helm.Schema;

/// <summary>The formats that are checked, each as a function from a text to what is wrong with it; null when nothing is.</summary>
internal static class FormatTable
{
    private static readonly Dictionary<string, Func<string, string?>> Checks = new(StringComparer.Ordinal)
    {
        ["regex"] = text => SchemaPattern.TryParse(text, out _, out string? error) ? null : error,
    };

    /// <summary>The check of a format; null when the format is unknown, which allows every text.</summary>
    public static Func<string, string?>? Find(string format) => Checks.GetValueOrDefault(format);
}
