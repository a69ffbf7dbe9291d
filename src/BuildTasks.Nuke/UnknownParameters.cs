using System.Reflection;
using System.Text.Json;

namespace BuildTasks.Nuke;

/// <summary>NUKE ignores parameters that no build has, and <c>--build-tasks-dry-rum</c> would publish. Those with this package's prefix are refused.</summary>
internal static class UnknownParameters
{
    /// <exception cref="OptionsException">With every parameter on the command line and in .nuke/parameters*.json that the build does not have.</exception>
    public static void Refuse(INukeBuild build)
    {
        string[] known = [.. Known(build.GetType()).Distinct(StringComparer.Ordinal)];
        string[] faults = [.. OnCommandLine(known), .. InFiles(build.RootDirectory, known)];
        if (faults.Length > 0)
        {
            throw new OptionsException(faults);
        }
    }

    private static IEnumerable<string> OnCommandLine(string[] known)
        => EnvironmentInfo.CommandLineArguments
            .Where(argument => argument.StartsWith('-') && IsOurs(Letters(argument)) && !known.Contains(Letters(argument), StringComparer.OrdinalIgnoreCase))
            .Select(argument => argument.Contains('=', StringComparison.Ordinal)
                ? $"{argument[..argument.IndexOf('=', StringComparison.Ordinal)]}=... is not how NUKE takes parameters: put a blank in place of the '='."
                : $"This build has no parameter {argument}{NearestName.Hint(argument, known.Select(Dashed))}");

    private static IEnumerable<string> InFiles(string root, string[] known)
    {
        string folder = Path.Combine(root, ".nuke");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "parameters*.json") : [];
        return
            from file in files.Order(StringComparer.Ordinal)
            from name in Names(file)
            where IsOurs(name) && !known.Contains(name, StringComparer.Ordinal)
            select $".nuke/{Path.GetFileName(file)}: this build has no parameter {name}{NearestName.Hint(name, known)}";
    }

    private static string[] Names(string file)
    {
        try
        {
            JsonDocumentOptions lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using JsonDocument parameters = JsonDocument.Parse(File.ReadAllText(file), lenient);
            return [.. parameters.RootElement.EnumerateObject().Select(property => property.Name)];
        }
        catch (JsonException)
        {
            // NUKE has read the files that it uses, some of them by looser rules: what is wrong with this one is not ours to say.
            return [];
        }
    }

    private static bool IsOurs(string name) => name.StartsWith(NukeOptions.Prefix, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string argument) => argument.Replace("-", string.Empty, StringComparison.Ordinal);

    private static string Dashed(string name)
        => "--" + string.Concat(name.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));

    private static IEnumerable<string> Known(Type build)
        => build.GetInterfaces().Append(build)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Select(member => (Member: member, Parameter: member.GetCustomAttribute<ParameterAttribute>()))
            .Where(found => found.Parameter is not null)
            .Select(found => found.Member.DeclaringType!.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix + (found.Parameter!.Name ?? found.Member.Name));
}
