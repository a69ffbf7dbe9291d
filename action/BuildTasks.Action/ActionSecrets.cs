using BuildTasks.Configuration;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>Makes the secrets among the inputs known to the run's log and, by <c>::add-mask::</c>, to everything that the runner shows.</summary>
internal static class ActionSecrets
{
    /// <param name="said">Inputs and environment. The configuration file takes no secrets.</param>
    /// <param name="log">The run's log.</param>
    /// <param name="runner">The step's output; null where nothing reads commands from it, and would take them away.</param>
    public static void Mask(IEnumerable<OptionSource> said, MaskingLog log, TextWriter? runner)
    {
        string[] names = [.. OptionCatalog.All.Where(option => option.Kind == OptionKind.Secret).Select(option => option.Name.Kebab)];
        foreach (string secret in said.SelectMany(source => names.SelectMany(name => source.Options.GetValueOrDefault(name)?.Values ?? [])).Distinct())
        {
            log.Add(new Secret(secret));

            // Logs are masked line by line, so a key of many lines must be known by its lines.
            foreach (string line in secret.Split(['\r', '\n'], StringSplitOptions.TrimEntries).Where(line => line.Length >= MaskingLog.ShortestSecret))
            {
                runner?.WriteLine(WorkflowCommand.Format("add-mask", line));
            }
        }
    }
}
