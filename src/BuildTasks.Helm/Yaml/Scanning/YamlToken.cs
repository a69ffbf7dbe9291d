namespace BuildTasks.Helm.Yaml;

internal enum YamlTokenKind
{
    StreamEnd,
    VersionDirective,
    TagDirective,
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias,
    Anchor,
    Tag,
    Scalar,
}

/// <summary>One token of YAML's grammar.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">A scalar's text, an anchor's or alias's name, a tag's or tag directive's handle, a version.</param>
/// <param name="Suffix">A tag's suffix or a tag directive's prefix.</param>
/// <param name="Plain">Whether a scalar has no quotes and is no block scalar.</param>
internal sealed record YamlToken(
    YamlTokenKind Kind, YamlMark Start, YamlMark End, string Value = "", string Suffix = "", bool Plain = false);
