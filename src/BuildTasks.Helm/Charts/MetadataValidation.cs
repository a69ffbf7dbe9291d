using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Helm.Charts;

/// <summary>What Helm asks of a Chart.yaml before it works with the chart.</summary>
internal static class MetadataValidation
{
    /// <summary>The metadata with its texts made printable.</summary>
    /// <param name="fields">The decoded fields of Chart.yaml, and of requirements.yaml over them.</param>
    /// <exception cref="ChartException">A field is missing or invalid; the message is Helm's.</exception>
    public static ChartMetadata Check(GoMap fields)
    {
        ChartMetadata metadata = MakePrintable(ChartYaml.ToMetadata(fields));
        if (Problem(metadata, fields) is { } problem)
        {
            throw new ChartException("validation: " + problem);
        }

        return metadata;
    }

    /// <summary>Whether a name can be a single folder: it has no slash and is not empty.</summary>
    public static bool IsBaseName(string name) => name.Length > 0 && (name == "/" || !name.Contains('/', StringComparison.Ordinal));

    private static string? Problem(ChartMetadata metadata, GoMap fields)
    {
        if (metadata.Name.Length == 0)
        {
            return "chart.metadata.name is required";
        }

        if (metadata.Name is "." or "..")
        {
            return $"chart.metadata.name {GoQuote.Quote(metadata.Name)} is not allowed";
        }

        if (!IsBaseName(metadata.Name))
        {
            return $"chart.metadata.name {GoQuote.Quote(metadata.Name)} is invalid";
        }

        if (metadata.Version.Length == 0)
        {
            return "chart.metadata.version is required";
        }

        if (!SemanticVersion.TryParse(metadata.Version, out _))
        {
            return $"chart.metadata.version {GoQuote.Quote(metadata.Version)} is invalid";
        }

        if (metadata.Type is not ("" or "application" or "library"))
        {
            return "chart.metadata.type must be application or library";
        }

        return ChartYaml.Maintainers(fields).Contains(null)
            ? "maintainers must not contain empty or null nodes"
            : DependencyProblem(ChartYaml.Dependencies(fields));
    }

    private static string? DependencyProblem(IEnumerable<ChartDependency?> dependencies)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ChartDependency? declared in dependencies)
        {
            if (declared is null)
            {
                return "dependencies must not contain empty or null nodes";
            }

            ChartDependency dependency = MakePrintable(declared);
            if (!dependency.Alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            {
                return $"dependency {GoQuote.Quote(dependency.Name)} has disallowed characters in the alias";
            }

            if (!names.Add(dependency.NameInParent))
            {
                return $"more than one dependency with name or alias {GoQuote.Quote(dependency.NameInParent)}";
            }
        }

        return null;
    }

    private static ChartMetadata MakePrintable(ChartMetadata metadata) => metadata with
    {
        // Charts of Helm 2 may do without.
        ApiVersion = metadata.ApiVersion.Length == 0 ? "v1" : metadata.ApiVersion,
        Name = PrintableText.Of(metadata.Name),
        Description = PrintableText.Of(metadata.Description),
        Home = PrintableText.Of(metadata.Home),
        Icon = PrintableText.Of(metadata.Icon),
        Condition = PrintableText.Of(metadata.Condition),
        Tags = PrintableText.Of(metadata.Tags),
        AppVersion = PrintableText.Of(metadata.AppVersion),
        KubeVersion = PrintableText.Of(metadata.KubeVersion),
        Sources = [.. metadata.Sources.Select(PrintableText.Of)],
        Keywords = [.. metadata.Keywords.Select(PrintableText.Of)],
        Maintainers = [.. metadata.Maintainers.Select(MakePrintable)],
        Dependencies = metadata.ListsDependencies ? [.. metadata.Dependencies.Select(MakePrintable)] : ChartMetadata.NoDependencies,
    };

    private static ChartMaintainer MakePrintable(ChartMaintainer maintainer)
        => new(PrintableText.Of(maintainer.Name), PrintableText.Of(maintainer.Email), PrintableText.Of(maintainer.Url));

    private static ChartDependency MakePrintable(ChartDependency dependency) => dependency with
    {
        Name = PrintableText.Of(dependency.Name),
        Version = PrintableText.Of(dependency.Version),
        Repository = PrintableText.Of(dependency.Repository),
        Condition = PrintableText.Of(dependency.Condition),
        Tags = [.. dependency.Tags.Select(PrintableText.Of)],
    };
}
