using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>One run of <c>helm template</c>, in the order in which Helm finds faults.</summary>
internal sealed class TemplateRun(TemplateOptions options, FunctionTable functions, HelmLog log)
{
    /// <summary>Whether the run came as far as a release, from where on Helm shows what it has when it is asked to.</summary>
    public bool HasRelease { get; private set; }

    /// <summary>Whether the manifests could be sorted.</summary>
    public bool HasManifests { get; private set; }

    /// <summary>What was rendered before a fault, not sorted.</summary>
    public string RawOutput { get; private set; } = "\n";

    public string Render(CancellationToken cancellationToken)
    {
        Capabilities capabilities = new(KubeVersion.FromFlag(options.KubeVersion) ?? KubeVersion.Default, ApiVersions.With(options.ApiVersions));
        string name = options.NameTemplate.Length > 0 ? ReleaseNames.FromTemplate(options.NameTemplate, functions) : options.ReleaseName;
        string path = LocateChart();
        log.Debug("Chart path", ("path", path));
        GoMap values = UserValues.Read(options.Values, options.WorkingDirectory);
        Chart chart = LoadChart(path);
        CheckName(name);
        RenderOptions render = new()
        {
            Release = new ReleaseInfo { Name = name, Namespace = options.Namespace, IsUpgrade = options.IsUpgrade },
            Capabilities = capabilities,
            Functions = functions,
            ValidatesSchema = !options.SkipSchemaValidation,
            ReadRemoteSchema = options.ReadRemoteSchema,
            Log = log,
        };
        Chart resolved = ResolveDependencies(chart, values);
        GoMap prepared = ChartRenderer.Prepare(resolved, values, render);
        HasRelease = true;
        CheckKubeVersion(resolved, capabilities.KubeVersion);
        Dictionary<string, string> files = ChartRenderer.RenderResolved(resolved, prepared, render, cancellationToken)
            .Where(file => !file.Key.EndsWith("NOTES.txt", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        (IReadOnlyList<Manifest> manifests, IReadOnlyList<Manifest> hooks) = Sort(files);
        HasManifests = true;
        return new ManifestOutput(options, name).Print(options.IncludeCrds ? ManifestOutput.Crds(resolved) : [], manifests, hooks);
    }

    private string LocateChart()
    {
        string name = options.Chart.Trim();
        string path = Path.GetFullPath(name.Length == 0 ? "." : name, options.WorkingDirectory);
        if (name.Length > 0 && (Directory.Exists(path) || File.Exists(path)))
        {
            return path;
        }

        throw new RenderException(
            Path.IsPathRooted(name) || name.StartsWith('.') ? $"path {GoQuote.Quote(name)} not found"
            : name.Contains("://", StringComparison.Ordinal) ? $"{name}: only charts on this machine are rendered; pull it first and name the file"
            : name.Split('/', 2) is [var repository, _] ? $"repo {repository} not found"
            : $"non-absolute URLs should be in form of repo_name/path_to_chart, got: {name}");
    }

    private Chart LoadChart(string path)
    {
        Chart chart = ChartLoader.Load(path, log: log);
        if (chart.Metadata.Type is not ("" or "application"))
        {
            throw new RenderException($"{chart.Metadata.Type} charts are not installable");
        }

        if (chart.Metadata.Deprecated)
        {
            log.Warn("this chart is deprecated");
        }

        List<string> missing = chart.Metadata.Dependencies
            .Where(dependency => !chart.Subcharts.Any(subchart => subchart.Name == dependency.Name))
            .Select(dependency => dependency.Name)
            .ToList();
        return missing.Count == 0
            ? chart
            : throw new RenderException(
                "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing "
                + $"dependencies: found in Chart.yaml, but missing in charts/ directory: {string.Join(", ", missing)}");
    }

    private void CheckName(string name)
    {
        if (ReleaseNames.Problem(name) is { } problem)
        {
            log.Error("release name check failed", ("error", problem));
            throw new RenderException("release name check failed: " + problem);
        }
    }

    private Chart ResolveDependencies(Chart chart, GoMap values)
    {
        try
        {
            return ChartDependencies.Resolve(chart, values, log);
        }
        catch (ValuesException exception)
        {
            log.Error("chart dependencies processing failed", ("error", exception.Message));
            throw new RenderException("chart dependencies processing failed: " + exception.Message, exception);
        }
    }

    private static void CheckKubeVersion(Chart chart, KubeVersion version)
    {
        string range = chart.Metadata.KubeVersion;
        if (range.Length > 0 && !ChartDependencies.IsCompatible(range, version.Normalized))
        {
            throw new RenderException(
                $"chart requires kubeVersion: {range} which is incompatible with Kubernetes {version.Version}");
        }
    }

    private (IReadOnlyList<Manifest> Manifests, IReadOnlyList<Manifest> Hooks) Sort(Dictionary<string, string> files)
    {
        List<Manifest> read = [];
        try
        {
            return ManifestSorting.Sort(files, log, read);
        }
        catch (RenderException)
        {
            IEnumerable<string> documents = files.Where(file => !string.IsNullOrWhiteSpace(file.Value))
                .OrderBy(file => file.Key, GoText.Comparer)
                .Select(file => new Manifest(file.Key, "", file.Value).ToDocument());
            IEnumerable<string> hooks = read.Where(manifest => manifest.IsHook && options.Shows(manifest)).Select(hook => hook.ToDocument());
            RawOutput = string.Concat(documents).Trim() + "\n" + string.Concat(hooks);
            throw;
        }
    }
}
