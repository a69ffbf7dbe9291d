using System.Globalization;
using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>A version of Kubernetes that a chart is rendered for: <c>.Capabilities.KubeVersion</c>.</summary>
public sealed partial class KubeVersion : GoObject, IEquatable<KubeVersion>
{
    private static readonly GoType KubeVersionType = GoType.Struct("common.KubeVersion");

    private readonly bool hasAddress;

    private KubeVersion(string version, string normalized, string major, string minor, bool hasAddress = true)
    {
        Version = version;
        Normalized = normalized;
        Major = major;
        Minor = minor;
        this.hasAddress = hasAddress;
    }

    /// <summary>The version of Helm 4.2.4's client library: v1.36.0.</summary>
    public static KubeVersion Default { get; } = Parse("v1.36.0");

    /// <summary>The version as it was given, with a <c>v</c>: <c>v1.33.4-gke.1245000</c>.</summary>
    public string Version { get; }

    /// <summary>The version without a suffix, which charts' <c>kubeVersion</c> is checked against: <c>v1.33.4</c>.</summary>
    public string Normalized { get; }

    /// <summary>The first number.</summary>
    public string Major { get; }

    /// <summary>The second number.</summary>
    public string Minor { get; }

    /// <inheritdoc/>
    public override GoType Type => KubeVersionType;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, object?>> Fields => [new("Version", Version), new("Major", Major), new("Minor", Minor)];

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, object?>> PrintedFields =>
        [new("Version", Version), new("normalizedVersion", Normalized), new("Major", Major), new("Minor", Minor)];

    /// <summary>Reads a version such as <c>1.31</c>, <c>v1.31.2</c> or <c>v1.28.3+k3s1</c>.</summary>
    /// <exception cref="RenderException">The text is no version; the message is Kubernetes'.</exception>
    public static KubeVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Pattern().Match(text);
        if (!match.Success)
        {
            throw new RenderException($"could not parse {GoQuote.Quote(text)} as version");
        }

        string[] components = match.Groups["numbers"].Value.Split('.');
        if (components.Length < 2)
        {
            throw new RenderException($"illegal version string {GoQuote.Quote(text)}");
        }

        string[] numbers = Array.ConvertAll(components, component => ParseComponent(component, components[0], text));
        return new KubeVersion(
            text.StartsWith('v') ? text : "v" + text, "v" + string.Join('.', numbers), numbers[0], numbers[1]);
    }

    /// <summary>Reads the value of <c>--kube-version</c>; null when it is empty.</summary>
    /// <exception cref="RenderException">The text is no version; the message is Helm's.</exception>
    internal static KubeVersion? FromFlag(string text)
    {
        try
        {
            return text.Length == 0 ? null : Parse(text);
        }
        catch (RenderException exception)
        {
            throw new RenderException($"invalid kube version '{text}': {exception.Message}", exception);
        }
    }

    /// <summary>Whether both are the same version, written in the same way.</summary>
    public bool Equals(KubeVersion? other) => other is not null && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KubeVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override TemplateFunction? FindMethod(string name) => name switch
    {
        "String" when hasAddress => TemplateFunction.Create("String", () => Normalized),
        "GitVersion" when hasAddress => TemplateFunction.Create("GitVersion", () => Version),
        _ => null,
    };

    /// <inheritdoc/>
    public override string? AddressedStringMethod() => hasAddress ? Normalized : null;

    /// <inheritdoc/>
    public override GoValue WithoutAddress() => hasAddress ? new KubeVersion(Version, Normalized, Major, Minor, hasAddress: false) : this;

    internal override GoObject ExportedCopy() => new KubeVersion(Version, "", Major, Minor, hasAddress: false);

    private static string ParseComponent(string component, string first, string text)
    {
        if (ReferenceEquals(component, first) && component.StartsWith('0') && component != "0")
        {
            throw new RenderException($"illegal zero-prefixed version component {GoQuote.Quote(component)} in {GoQuote.Quote(text)}");
        }

        return ulong.TryParse(component, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new RenderException(
                $"illegal non-numeric version component {GoQuote.Quote(component)} in {GoQuote.Quote(text)}: "
                + $"strconv.ParseUint: parsing {GoQuote.Quote(component)}: value out of range");
    }

    [GeneratedRegex(@"^\s*v?(?<numbers>[0-9]+(\.[0-9]+)*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
