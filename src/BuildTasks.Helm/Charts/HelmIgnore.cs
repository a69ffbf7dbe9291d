using System.Text;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// The rules of a .helmignore file, exactly as Helm applies them: like .gitignore, but <c>**</c> is an error, the first rule that
/// matches wins, and <c>!pattern</c> drops everything that does <em>not</em> match.
/// </summary>
public sealed class HelmIgnore
{
    /// <summary>The name of the file with the rules.</summary>
    public const string FileName = ".helmignore";

    // The buffer of Go's scanner holds no more, with the line feed.
    private const int MaxLineLength = 64 * 1024 - 1;

    private static readonly Rule HiddenTemplates = ParseRule("templates/.?*", line: 0)!;
    private readonly IReadOnlyList<Rule> rules;

    private HelmIgnore(IReadOnlyList<Rule> rules) => this.rules = rules;

    /// <summary>The rules of a chart without a .helmignore file: hidden files in templates/ are left out.</summary>
    public static HelmIgnore Default { get; } = new([HiddenTemplates]);

    /// <summary>Reads a .helmignore file; the default rule comes after its rules.</summary>
    /// <exception cref="ChartException">A rule has <c>**</c>, is no pattern or is too long; the message is Helm's.</exception>
    public static HelmIgnore Parse(ReadOnlySpan<byte> file)
    {
        List<Rule> parsed = [];
        int number = 0;
        foreach (Range range in file.Split((byte)'\n'))
        {
            number++;
            if (file[range].Length > MaxLineLength)
            {
                throw Invalid("bufio.Scanner: token too long", number);
            }

            if (ParseRule(TextOf(file[range], number).Trim(), number) is { } rule)
            {
                parsed.Add(rule);
            }
        }

        return new HelmIgnore([.. parsed, HiddenTemplates]);
    }

    /// <summary>Whether Helm leaves this file or folder out. A folder that is left out takes everything in it along.</summary>
    /// <param name="path">The path from the chart's root, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        foreach (Rule rule in rules)
        {
            if (rule.Negated)
            {
                if ((rule.FoldersOnly && !isFolder) || !rule.Matches(path))
                {
                    return true;
                }
            }
            else if ((!rule.FoldersOnly || isFolder) && rule.Matches(path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether Helm leaves this file out, because of a rule for itself or for a folder that it is in.</summary>
    /// <param name="path">The file's path from the chart's root, with forward slashes.</param>
    public bool IgnoresFile(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Ignores(path[..slash], isFolder: true))
            {
                return true;
            }
        }

        return Ignores(path, isFolder: false);
    }

    private static string TextOf(ReadOnlySpan<byte> line, int number)
        => Encoding.UTF8.GetString(number == 1 && line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line);

    private static Rule? ParseRule(string text, int line)
    {
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        if (text.Contains("**", StringComparison.Ordinal))
        {
            throw Invalid("double-star (**) syntax is not supported", line);
        }

        // Helm checks the text as it stands and never again without its first and last character.
        if (!PathPattern.TryParse(text, out _))
        {
            throw Invalid("syntax error in pattern", line);
        }

        bool negated = text[0] == '!';
        string pattern = negated ? text[1..] : text;
        bool foldersOnly = pattern.EndsWith('/');
        pattern = foldersOnly ? pattern[..^1] : pattern;
        bool anchored = pattern.StartsWith('/');
        pattern = anchored ? pattern[1..] : pattern;
        bool byName = !anchored && !pattern.Contains('/', StringComparison.Ordinal);
        return new Rule(PathPattern.TryParse(pattern, out PathPattern? compiled) ? compiled : null, negated, foldersOnly, byName);
    }

    private static ChartException Invalid(string message, int line) => new(message) { File = FileName, Line = line };

    private sealed record Rule(PathPattern? Pattern, bool Negated, bool FoldersOnly, bool ByName)
    {
        public bool Matches(string path)
            => Pattern is not null && Pattern.IsMatch(ByName ? path[(path.LastIndexOf('/') + 1)..] : path);
    }
}
