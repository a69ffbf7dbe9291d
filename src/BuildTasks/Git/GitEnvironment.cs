using System.Globalization;

namespace BuildTasks.Git;

/// <summary>The environment that git runs in: the run's own, without what would make git ask, translate, page or look elsewhere.</summary>
internal static class GitEnvironment
{
    // Without these no program starts or finds its own helpers, whatever a run's environment says.
    private static readonly string[] Machine = ["PATH", "PATHEXT", "SystemRoot", "COMSPEC", "TEMP", "TMP", "TMPDIR"];

    // What git and the programs it starts look at, and a run may bring without the process having it.
    private static readonly string[] Known =
    [
        "HOME", "USERPROFILE", "XDG_CONFIG_HOME",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "SSH_ASKPASS", "SSH_AUTH_SOCK",
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE",
        "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE",
        "GIT_SSL_CAINFO", "GIT_SSL_NO_VERIFY", "GNUPGHOME",
        "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    ];

    // Set while a git hook runs: they would send every command to the hook's own repository.
    private static readonly string[] OfAnotherRepository =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH",
        "GIT_INTERNAL_SUPER_PREFIX", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE",
    ];

    /// <summary>Makes <paramref name="variables"/>, which hold the process's environment, those of git.</summary>
    /// <param name="variables">The new process's variables; changed in place.</param>
    /// <param name="read">The run's environment.</param>
    /// <param name="configuration">git configuration for this command only.</param>
    /// <param name="overrides">Variables for this command only; null removes one.</param>
    public static void Fill(
        IDictionary<string, string?> variables,
        Func<string, string?> read,
        IReadOnlyList<KeyValuePair<string, string>> configuration,
        IReadOnlyDictionary<string, string?> overrides)
    {
        foreach (string name in variables.Keys.Union(Known, StringComparer.Ordinal).Except(Machine, StringComparer.OrdinalIgnoreCase).ToArray())
        {
            Set(variables, name, read(name));
        }

        foreach (string name in OfAnotherRepository)
        {
            variables.Remove(name);
        }

        variables["GIT_TERMINAL_PROMPT"] = "0";
        variables["GCM_INTERACTIVE"] = "never";
        variables["GIT_OPTIONAL_LOCKS"] = "0";
        variables["GIT_PAGER"] = "cat";
        variables["GIT_EDITOR"] = "true";
        variables["LC_ALL"] = "C";
        variables.Remove("LANGUAGE");
        AddConfiguration(variables, [.. GivenConfiguration(read), .. configuration]);
        foreach ((string name, string? value) in overrides)
        {
            Set(variables, name, value);
        }
    }

    // https://git-scm.com/docs/git-config#ENVIRONMENT: the run's environment may bring pairs of its own, which stay first.
    private static IEnumerable<KeyValuePair<string, string>> GivenConfiguration(Func<string, string?> read)
    {
        _ = int.TryParse(read("GIT_CONFIG_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        for (int index = 0; index < count; index++)
        {
            string number = index.ToString(CultureInfo.InvariantCulture);
            if (read($"GIT_CONFIG_KEY_{number}") is not { } key)
            {
                yield break;
            }

            yield return new(key, read($"GIT_CONFIG_VALUE_{number}") ?? "");
        }
    }

    private static void AddConfiguration(IDictionary<string, string?> variables, IReadOnlyList<KeyValuePair<string, string>> configuration)
    {
        for (int index = 0; index < configuration.Count; index++)
        {
            string number = index.ToString(CultureInfo.InvariantCulture);
            variables[$"GIT_CONFIG_KEY_{number}"] = configuration[index].Key;
            variables[$"GIT_CONFIG_VALUE_{number}"] = configuration[index].Value;
        }

        variables["GIT_CONFIG_COUNT"] = configuration.Count.ToString(CultureInfo.InvariantCulture);
    }

    private static void Set(IDictionary<string, string?> variables, string name, string? value)
    {
        if (value is null)
        {
            variables.Remove(name);
        }
        else
        {
            variables[name] = value;
        }
    }
}
