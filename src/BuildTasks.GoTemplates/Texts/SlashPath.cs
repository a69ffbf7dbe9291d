namespace BuildTasks.GoTemplates.Texts;

/// <summary>Go's path package.</summary>
internal static class SlashPath
{
    /// <summary>The last element; <c>.</c> for an empty path, <c>/</c> for slashes alone.</summary>
    public static string Base(string path)
    {
        string trimmed = path.TrimEnd('/');
        return trimmed.Length > 0 ? trimmed[(trimmed.LastIndexOf('/') + 1)..] : path.Length > 0 ? "/" : ".";
    }

    /// <summary>Everything but the last element, cleaned.</summary>
    public static string Dir(string path) => Clean(path[..(path.LastIndexOf('/') + 1)]);

    /// <summary>What follows the last dot of the last element, dot included.</summary>
    public static string Ext(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[dot..] : "";
    }

    /// <summary>The shortest path of the same meaning, by text alone.</summary>
    public static string Clean(string path)
    {
        bool rooted = path.StartsWith('/');
        List<string> kept = new();
        foreach (string element in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element == ".." && kept.Count > 0 && kept[^1] != "..")
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (element != "." && !(element == ".." && rooted))
            {
                kept.Add(element);
            }
        }

        string cleaned = string.Join('/', kept);
        return rooted ? "/" + cleaned : cleaned.Length > 0 ? cleaned : ".";
    }
}
