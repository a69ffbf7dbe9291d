namespace BuildTasks.Oci;

/// <summary>
/// The registries of a run, each reached through one client, so that connections, challenges and tokens are shared by all charts.
/// </summary>
internal sealed class RegistryConnections(BuildContext context)
{
    private readonly Lock gate = new();
    private readonly Dictionary<RegistryAccess, RegistryWire> wires = [];
    private readonly Dictionary<(RegistryHost Host, RegistryWire Wire), RegistryClient> clients = [];

    /// <summary>The client for <paramref name="host"/>. Nothing is sent yet; an unreadable certificate file throws.</summary>
    public RegistryClient Open(RegistryHost host, RegistryAccess access)
    {
        lock (gate)
        {
            if (!wires.TryGetValue(access, out RegistryWire? wire))
            {
                // A copy, since the caller's record can be changed.
                RegistryAccess copy = access with { };
                wires[copy] = wire = new RegistryWire(copy, context);
            }

            if (!clients.TryGetValue((host, wire), out RegistryClient? client))
            {
                clients[(host, wire)] = client = new RegistryClient(host, wire, context);
            }

            return client;
        }
    }
}
