using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>Flags that several of Helm's commands have.</summary>
internal static class SharedFlags
{
    // They matter only with a cluster, a registry or a terminal; they are taken and have no effect.
    private static readonly string[] IgnoredSwitches = ["kube-insecure-skip-tls-verify"];

    private static readonly string[] IgnoredValues =
    [
        "color", "colour", "content-cache", "kube-apiserver", "kube-as-group", "kube-as-user", "kube-ca-file", "kube-context",
        "kube-tls-server-name", "kube-token", "kubeconfig", "registry-config", "repository-cache", "repository-config",
    ];

    /// <summary>Adds the flags that give values: <c>-f</c> and the kinds of <c>--set</c>.</summary>
    public static void AddValues(HelmFlags flags, Action<Func<ValuesOptions, ValuesOptions>> change)
    {
        flags.AddList("values,f", files => change(values => values with { Files = [.. values.Files, .. files] }));
        flags.Add("set", value => change(values => values with { Set = [.. values.Set, value] }));
        flags.Add("set-string", value => change(values => values with { Strings = [.. values.Strings, value] }));
        flags.Add("set-file", value => change(values => values with { FileTexts = [.. values.FileTexts, value] }));
        flags.Add("set-json", value => change(values => values with { Json = [.. values.Json, value] }));
        flags.Add("set-literal", value => change(values => values with { Literals = [.. values.Literals, value] }));
    }

    /// <summary>Adds <c>--namespace</c>.</summary>
    /// <param name="flags">Where to add it.</param>
    /// <param name="set">Takes the namespace; not called for an empty one.</param>
    public static void AddNamespace(HelmFlags flags, Action<string> set) => flags.Add("namespace,n", value =>
    {
        if (value.Length > 0)
        {
            set(value);
        }
    });

    /// <summary>Adds the flags of every command, without effect.</summary>
    public static void IgnoreGlobals(HelmFlags flags)
    {
        Ignore(flags, IgnoredSwitches, IgnoredValues);
        flags.AddChecked("burst-limit", FlagValues.Integer);
        flags.AddChecked("qps", FlagValues.Float32);
        flags.AddChecked("v,v", FlagValues.Integer);
    }

    /// <summary>Adds flags that are taken and have no effect.</summary>
    public static void Ignore(HelmFlags flags, IEnumerable<string> switches, IEnumerable<string> values)
    {
        foreach (string name in switches)
        {
            flags.AddSwitch(name, _ => { });
        }

        foreach (string name in values)
        {
            flags.Add(name, _ => { });
        }
    }
}
