using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Charts;

/// <summary>Names of archive entries, made safe: relative to the chart's root, without <c>..</c>, with forward slashes.</summary>
internal static class ArchivePath
{
    /// <summary>The path from the chart's root of an entry such as <c>web/templates/a.yaml</c>.</summary>
    /// <exception cref="ChartException">The entry lies outside its chart's folder; the message is Helm's.</exception>
    public static string FromRoot(string entryName)
    {
        // Archives made on Windows may have backslashes.
        char delimiter = entryName.Contains('\\', StringComparison.Ordinal) ? '\\' : '/';
        int slash = entryName.IndexOf(delimiter, StringComparison.Ordinal);
        string inside = slash < 0 ? "" : entryName[(slash + 1)..].Replace(delimiter, '/');

        // Helm takes the first part for the chart's folder, whatever it is; an archive that says /etc/passwd is none of a chart.
        bool isAbsolute = slash == 0 || IsDrive(entryName.Replace(delimiter, '/'));
        if (isAbsolute || inside.StartsWith('/'))
        {
            throw new ChartException("chart illegally contains absolute paths") { IsStricterThanHelm = isAbsolute };
        }

        string path = Clean(inside);
        if (path == ".")
        {
            throw new ChartException($"chart illegally contains content outside the base directory: {GoQuote.Quote(entryName)}");
        }

        if (path.StartsWith("..", StringComparison.Ordinal))
        {
            throw new ChartException("chart illegally references parent directory");
        }

        if (IsDrive(path))
        {
            throw new ChartException("chart contains illegally named files");
        }

        return slash >= 0 && entryName[..slash] == "Chart.yaml" ? throw new ChartException("chart yaml not in base directory") : path;
    }

    private static bool IsDrive(string path) => path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/';

    /// <summary>Go's path.Clean for a relative path.</summary>
    public static string Clean(string path)
    {
        List<string> segments = [];
        foreach (string segment in path.Split('/'))
        {
            if (segment is "" or ".")
            {
                continue;
            }

            if (segment == ".." && segments.Count > 0 && segments[^1] != "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                segments.Add(segment);
            }
        }

        return segments.Count == 0 ? "." : string.Join('/', segments);
    }
}
