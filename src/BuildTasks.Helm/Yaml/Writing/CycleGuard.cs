using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>Notices a value that contains itself, as Go's JSON encoder does: only from a great depth on.</summary>
internal sealed class CycleGuard
{
    private const int StartDepth = 1000;

    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);
    private int depth;

    public void Enter(object? value)
    {
        if (++depth > StartDepth && value is not null && !open.Add(value))
        {
            throw new YamlException(
                $"error marshaling into JSON: json: unsupported value: encountered a cycle via {GoType.NameOf(value)}");
        }
    }

    public void Leave(object? value)
    {
        if (depth-- > StartDepth && value is not null)
        {
            open.Remove(value);
        }
    }
}
