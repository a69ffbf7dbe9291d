using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>Files of a chart: <c>.Files</c>.</summary>
internal sealed class ChartFiles : GoMap
{
    private static readonly GoType FilesType = GoType.Named("engine.files", GoType.MapOf(GoType.Bytes));

    private readonly IReadOnlyDictionary<string, ChartFile> files;

    public ChartFiles(IEnumerable<ChartFile> chartFiles)
        : this(ByName(chartFiles))
    {
    }

    private ChartFiles(IReadOnlyDictionary<string, ChartFile> files)
        : base(files.Select(file => KeyValuePair.Create(file.Key, (object?)GoList.OfBytes(file.Value.Data))), FilesType)
        => this.files = files;

    public override TemplateFunction? FindMethod(string name) => name switch
    {
        "Get" => TemplateFunction.Create<string, string>(name, path => files.GetValueOrDefault(path)?.Text ?? ""),
        "GetBytes" => TemplateFunction.Create<string, GoList>(name, path => GoList.OfBytes(files.GetValueOrDefault(path)?.Data ?? default)),
        "Glob" => TemplateFunction.Create<string, ChartFiles>(name, Glob),
        "Lines" => TemplateFunction.Create<string, GoList>(name, Lines),
        "AsConfig" => TemplateFunction.Create(name, () => WriteMap(file => file.Text)),
        "AsSecrets" => TemplateFunction.Create(name, () => WriteMap(file => Convert.ToBase64String(file.Data.Span))),
        _ => null,
    };

    private static Dictionary<string, ChartFile> ByName(IEnumerable<ChartFile> files)
    {
        Dictionary<string, ChartFile> byName = new(StringComparer.Ordinal);
        foreach (ChartFile file in files)
        {
            byName[file.Name] = file;
        }

        return byName;
    }

    private ChartFiles Glob(string pattern)
    {
        // A pattern that is none matches everything.
        GlobPattern? glob = GlobPattern.TryParse(pattern, out GlobPattern? parsed) ? parsed : null;
        return new ChartFiles(files
            .Where(file => glob is null || glob.IsMatch(file.Key))
            .ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal));
    }

    private GoList Lines(string path)
    {
        if (!files.TryGetValue(path, out ChartFile? file))
        {
            return GoList.OfStrings([]);
        }

        string text = file.Text;
        if (text.Length == 0)
        {
            throw new TemplateFunctionException("runtime error: index out of range [-1]");
        }

        return GoList.OfStrings((text.EndsWith('\n') ? text[..^1] : text).Split('\n'));
    }

    // Files of one name in several folders: Helm keeps any; here the last by path stays.
    private string WriteMap(Func<ChartFile, string> content)
    {
        GoMap map = new(GoType.MapOfString);
        foreach ((string path, ChartFile file) in files.OrderBy(file => file.Key, GoText.Comparer))
        {
            map.Set(path[(path.LastIndexOf('/') + 1)..], content(file));
        }

        return GoYaml.Write(map)[..^1];
    }
}
