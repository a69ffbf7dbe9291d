namespace BuildTasks.Helm.Yaml;

/// <summary>How a version of go-yaml writes.</summary>
/// <param name="Resolver">Which plain texts would not be strings.</param>
/// <param name="Order">The order of keys.</param>
/// <param name="LineWidth">The column after which a scalar's line is broken at the next space.</param>
/// <param name="IndentsSequences">Whether a sequence in a mapping is indented below its key.</param>
/// <param name="TabsInLiteral">Whether a text with tabs can stand after <c>|</c>.</param>
internal sealed record YamlDialect(
    ScalarResolver Resolver, NaturalKeyOrder Order, int LineWidth, bool IndentsSequences, bool TabsInLiteral)
{
    /// <summary>go-yaml 2, used by sigs.k8s.io/yaml and so by <c>toYaml</c>.</summary>
    public static YamlDialect Version2 { get; } =
        new(ScalarResolver.Version2, NaturalKeyOrder.Version2, 80, IndentsSequences: false, TabsInLiteral: false);

    /// <summary>go-yaml 3 with an indentation of 2, used by <c>toYamlPretty</c>.</summary>
    public static YamlDialect Version3 { get; } =
        new(ScalarResolver.Version3, NaturalKeyOrder.Version3, int.MaxValue, IndentsSequences: true, TabsInLiteral: true);
}
