using System.Globalization;
using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// Sets single texts at the top of Chart.yaml and leaves every other byte as it is: comments, quotes, order, line ends.
/// </summary>
public static partial class ChartYamlEdit
{
    /// <summary>The text with <c>version</c> and <c>appVersion</c> set; null leaves one as it is.</summary>
    /// <param name="text">Chart.yaml, without a byte order mark. It must be valid YAML.</param>
    /// <param name="version">The chart's new version.</param>
    /// <param name="appVersion">The new version of the application; the key is added below <c>version</c> if it is missing.</param>
    /// <exception cref="ChartException">The text cannot be set without changing something else, such as an alias of it.</exception>
    public static string Set(string text, string? version, string? appVersion)
    {
        string changed = SetKey(SetKey(text, "version", version), "appVersion", appVersion);
        GoMap expected = new(ChartYaml.DecodeMetadata(text));
        foreach ((string key, string? value) in new[] { ("version", version), ("appVersion", appVersion) })
        {
            if (value is not null)
            {
                expected.Set(key, value);
            }
        }

        // Reading the result back proves that nothing else has changed.
        return GoYaml.Write(ChartYaml.DecodeMetadata(changed)) == GoYaml.Write(expected)
            ? changed
            : throw new ChartException("version and appVersion cannot be changed without changing more: write them as plain texts, without an anchor")
            {
                File = "Chart.yaml",
            };
    }

    private static string SetKey(string text, string key, string? value)
    {
        if (value is null)
        {
            return text;
        }

        List<Place> places = Places(text);
        if (places.LastOrDefault(place => place.Key == key) is { } place)
        {
            string old = text[place.Start..place.End];
            string written = Format(value, old);
            written = place.IsEmpty ? " " + written : written + EndOfBlockScalar(old);
            return string.Concat(text.AsSpan(0, place.Start), written, text.AsSpan(place.End));
        }

        return Insert(text, places, $"{key}: {Format(value, "")}");
    }

    private static string Insert(string text, IReadOnlyList<Place> places, string entry)
    {
        Place version = places.LastOrDefault(place => place.Key == "version") ?? throw new ChartException("validation: chart.metadata.version is required");
        if (version.InFlow)
        {
            return text.Insert(version.End, ", " + entry);
        }

        entry = new string(' ', version.Column) + entry;
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

        // A block scalar ends where the next line starts.
        int next = version.End > 0 && text[version.End - 1] == '\n' ? version.End : text.IndexOf('\n', version.End) + 1;
        return next == 0 ? text + lineEnd + entry : text.Insert(next, entry + lineEnd);
    }

    private static string EndOfBlockScalar(string old)
        => old.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : old.EndsWith('\n') ? "\n" : "";

    private static string Format(string value, string old)
    {
        if (old.StartsWith('\''))
        {
            return "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
        }

        return !old.StartsWith('"') && IsPlain(value) ? value : GoQuote.Quote(value);
    }

    // A commit such as 12e4567 is text to go-yaml, because it is too large for a number, but not to every reader of YAML.
    private static bool IsPlain(string value)
        => PlainText().IsMatch(value)
            && ScalarResolver.Version2.IsString(value)
            && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static List<Place> Places(string text)
    {
        List<Place> places = [];
        List<int> units = UnitsOfCharacters(text);
        TokenScanner tokens = new(text);
        int depth = 0;
        YamlToken? key = null;
        bool inFlow = false;
        for (YamlToken token = tokens.Take(); token.Kind != YamlTokenKind.StreamEnd; token = tokens.Take())
        {
            // Only the first document is the chart's.
            if (places.Count > 0 && token.Kind is YamlTokenKind.DocumentStart or YamlTokenKind.DocumentEnd)
            {
                break;
            }

            depth += Nesting(token.Kind);
            if (depth == 1 && token.Kind is YamlTokenKind.FlowMappingStart)
            {
                inFlow = true;
            }
            else if (depth == 1 && token.Kind == YamlTokenKind.Key)
            {
                key = tokens.Peek();
            }
            else if (depth == 1 && token.Kind == YamlTokenKind.Value && key is not null)
            {
                while (tokens.Peek().Kind is YamlTokenKind.Anchor or YamlTokenKind.Tag)
                {
                    token = tokens.Take();
                }

                YamlToken value = tokens.Peek();
                places.Add(value.Kind is YamlTokenKind.Scalar or YamlTokenKind.Alias
                    ? new Place(key.Value, key.Start.Column, units[value.Start.Index], units[value.End.Index], inFlow)
                    : new Place(key.Value, key.Start.Column, units[token.End.Index], units[token.End.Index], inFlow));
                key = null;
            }
        }

        return places;
    }

    // Marks count characters, of which one outside the basic plane is two units of a string.
    private static List<int> UnitsOfCharacters(string text)
    {
        List<int> units = [];
        for (int unit = 0; unit < text.Length; unit += char.IsSurrogatePair(text, unit) ? 2 : 1)
        {
            units.Add(unit);
        }

        units.Add(text.Length);
        return units;
    }

    private static int Nesting(YamlTokenKind kind) => kind switch
    {
        YamlTokenKind.BlockMappingStart or YamlTokenKind.BlockSequenceStart or YamlTokenKind.FlowMappingStart or YamlTokenKind.FlowSequenceStart => 1,
        YamlTokenKind.BlockEnd or YamlTokenKind.FlowMappingEnd or YamlTokenKind.FlowSequenceEnd => -1,
        _ => 0,
    };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.+_/-]*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    private sealed record Place(string Key, int Column, int Start, int End, bool InFlow)
    {
        public bool IsEmpty => Start == End;
    }
}
