namespace BuildTasks.Helm.Schema;

/// <summary>Where a value is in the instance; null stands for the whole instance.</summary>
internal sealed record InstancePath(InstancePath? Parent, string Token)
{
    /// <summary>The path as a JSON pointer.</summary>
    public static string ToPointer(InstancePath? path)
    {
        List<string> tokens = [];
        for (InstancePath? step = path; step is not null; step = step.Parent)
        {
            tokens.Add("/" + JsonPointer.Escape(step.Token));
        }

        tokens.Reverse();
        return string.Concat(tokens);
    }
}
