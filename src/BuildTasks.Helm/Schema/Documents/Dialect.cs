namespace BuildTasks.Helm.Schema;

/// <summary>A draft with the vocabularies that its metaschema requires.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Vocabularies">The required vocabularies; null for the draft's default.</param>
internal sealed record Dialect(Draft Draft, IReadOnlyList<string>? Vocabularies)
{
    public bool Has(string vocabulary)
        => vocabulary == "core" || Draft.Version < 2019 || (Vocabularies ?? Draft.DefaultVocabularies).Contains(vocabulary);
}
