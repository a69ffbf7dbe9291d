namespace BuildTasks.Helm.Schema;

/// <summary>
/// The formats that are checked, each as a function from a text to what is wrong with it in the validator's words; null when nothing is.
/// </summary>
internal static class FormatTable
{
    private static readonly Dictionary<string, Func<string, string?>> Checks = new(StringComparer.Ordinal)
    {
        ["date"] = DateFormats.CheckDate,
        ["time"] = DateFormats.CheckTime,
        ["date-time"] = DateFormats.CheckDateTime,
        ["duration"] = DurationFormats.CheckDuration,
        ["period"] = DurationFormats.CheckPeriod,
        ["email"] = HostFormats.CheckEmail,
        ["hostname"] = HostFormats.CheckHostname,
        ["ipv4"] = AddressFormats.CheckIpv4,
        ["ipv6"] = AddressFormats.CheckIpv6,
        ["json-pointer"] = PointerFormats.CheckPointer,
        ["relative-json-pointer"] = PointerFormats.CheckRelativePointer,
        ["regex"] = text => SchemaPattern.TryParse(text, out _, out string? error) ? null : error,
        ["semver"] = IdentifierFormats.CheckSemver,
        ["uuid"] = IdentifierFormats.CheckUuid,
        ["uri"] = UrlFormats.CheckUrl,
        ["iri"] = UrlFormats.CheckUrl,
        ["uri-reference"] = UrlFormats.CheckReference,
        ["iri-reference"] = UrlFormats.CheckReference,
        ["uri-template"] = UrlFormats.CheckTemplate,
    };

    /// <summary>The check of a format; null when the format is unknown, which allows every text.</summary>
    public static Func<string, string?>? Find(string format) => Checks.GetValueOrDefault(format);
}
