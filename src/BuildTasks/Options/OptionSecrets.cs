using System.Diagnostics.CodeAnalysis;

namespace BuildTasks;

/// <summary>Makes the secrets of options known to the log that masks them.</summary>
public static class OptionSecrets
{
    /// <summary>Adds every secret that the options hold.</summary>
    public static void AddSecretsOf<[DynamicallyAccessedMembers(OptionRecord.Members)] T>(this MaskingLog log, T options)
        where T : new()
    {
        foreach (OptionDescriptor option in OptionCatalog.Of<T>())
        {
            if (option.Kind == OptionKind.Secret && option.Get(options!) is Secret secret)
            {
                log.Add(secret);
            }
        }
    }
}
