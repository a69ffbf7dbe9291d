using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Rendering;

/// <summary>What <c>helm template</c> can do with a cluster, a network or other programs, and this project does not.</summary>
internal sealed class TemplateRefusals(HelmLog log)
{
    private const string DryRunAlone = "unset";

    private readonly List<string> refused = [];
    private string dryRun = "client";

    public void AddFlags(HelmFlags flags)
    {
        flags.AddChecked(
            "dry-run",
            value =>
            {
                dryRun = value;
                return null;
            },
            DryRunAlone);
        flags.AddSwitch("validate", value => Note(value, "--validate"));
        flags.AddSwitch("verify", value => Note(value, "--verify"));
        flags.Add("repo", value => Note(value.Length > 0, "--repo"));
        flags.Add("post-renderer", value => Note(value.Length > 0, "--post-renderer"));
    }

    /// <summary>Ends a call that asks for any of it.</summary>
    /// <exception cref="RenderException">It does, or <c>--dry-run</c> has a value that means nothing; the message is then Helm's.</exception>
    public void Check()
    {
        CheckDryRun();
        if (refused.Count > 0)
        {
            throw new RenderException(
                $"{refused[0]} is not supported: charts are rendered without a cluster, a network and other programs; leave it out");
        }
    }

    private void CheckDryRun()
    {
        switch (dryRun)
        {
            case "client":
                break;
            case "server":
                refused.Insert(0, "--dry-run=server");
                break;
            case DryRunAlone:
                log.Warn("--dry-run is deprecated and should be replaced with '--dry-run=client'");
                break;
            case var other when FlagValues.Switch(other, out bool asked) is null && asked:
                log.Warn($"boolean '--dry-run={other}' flag is deprecated and must be replaced with '--dry-run=client'");
                break;
            case var other:
                bool isNoSwitch = other == "none" || FlagValues.Switch(other, out _) is null;
                string choices = isNoSwitch ? "\"server\" or \"client\"" : "\"none\", \"server\", or \"client\"";
                throw new RenderException($"invalid dry-run value ({GoQuote.Quote(other)}). Must be {choices}");
        }
    }

    private void Note(bool asked, string flag)
    {
        if (asked)
        {
            refused.Add(flag);
        }
    }
}
