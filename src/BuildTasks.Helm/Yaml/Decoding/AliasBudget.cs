namespace BuildTasks.Helm.Yaml;

/// <summary>Stops documents whose aliases unfold to far more than was written, by go-yaml's measure.</summary>
internal sealed class AliasBudget
{
    private const int RatioRangeLow = 400_000;
    private const int RatioRangeHigh = 4_000_000;

    private int decoded;
    private int decodedInAliases;
    private int depth;

    public void EnterAlias() => depth++;

    public void LeaveAlias() => depth--;

    /// <summary>One more node is decoded.</summary>
    /// <exception cref="YamlException">Too many of them come from aliases.</exception>
    public void Count()
    {
        decoded++;
        if (depth > 0)
        {
            decodedInAliases++;
        }

        if (decodedInAliases > 100 && decoded > 1000 && (double)decodedInAliases / decoded > AllowedRatio)
        {
            throw new YamlException("yaml: document contains excessive aliasing");
        }
    }

    // 99 % of a small document may come from aliases, 10 % of a very large one.
    private double AllowedRatio
        => 0.99 - (0.89 * Math.Clamp((decoded - RatioRangeLow) / (double)(RatioRangeHigh - RatioRangeLow), 0, 1));
}
