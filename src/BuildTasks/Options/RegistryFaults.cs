using BuildTasks.Oci;

namespace BuildTasks;

/// <summary>Finds what is wrong with registries, with the means to get in, and with references to what they hold.</summary>
internal static class RegistryFaults
{
    public static IEnumerable<string> Of(PushOptions options)
    {
        if (options.Registries.Count == 0)
        {
            yield return "--registries is empty: say at least one, such as oci://ghcr.io/acme/charts or oci-layout:artifacts/registry.";
        }

        foreach (string registry in options.Registries)
        {
            if (!IsRegistry(registry))
            {
                yield return $"--registries '{UrlText.WithoutPasswords(registry)}' is neither oci://host/path nor oci-layout:PATH.";
            }
            else if (OciReference.RegistryFault(registry) is { } fault)
            {
                yield return fault;
            }
        }

        foreach (string fault in Of(options.Registry))
        {
            yield return fault;
        }
    }

    public static IEnumerable<string> Of(RegistryAccess registry)
    {
        if (registry.Username is null != registry.Password is null)
        {
            yield return registry.Username is null
                ? "--password needs --username too."
                : "--username needs the password too: set BUILDTASKS_PASSWORD, which keeps it out of the process list.";
        }

        if (registry.CaFile is not null && registry.Insecure)
        {
            yield return "--ca-file and --insecure contradict each other: leave out --insecure to have certificates checked against the file.";
        }
    }

    public static IEnumerable<string> References(IList<string> references, string verb, string example)
    {
        if (references.Count == 0)
        {
            yield return $"{verb} needs at least one published chart, such as {example}.";
        }

        foreach (string reference in references)
        {
            if (!OciReference.TryParse(reference, out OciReference? parsed, out string? fault))
            {
                yield return fault;
            }
            else if (parsed is { Tag: null, Digest: null })
            {
                yield return $"'{reference}' names no version: add :VERSION or @DIGEST.";
            }
        }
    }

    private static bool IsRegistry(string registry)
        => (registry.StartsWith("oci://", StringComparison.Ordinal) && registry.Length > "oci://".Length)
        || (registry.StartsWith("oci-layout:", StringComparison.Ordinal) && registry.Length > "oci-layout:".Length);
}
