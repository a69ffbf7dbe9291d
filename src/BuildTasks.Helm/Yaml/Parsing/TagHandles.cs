namespace BuildTasks.Helm.Yaml;

/// <summary>The directives of a document: which prefix a tag's handle stands for.</summary>
internal sealed class TagHandles
{
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);

    /// <summary>Reads the directives before a document and tells whether <c>---</c> follows.</summary>
    public bool ReadDirectives(TokenScanner tokens)
    {
        YamlToken first = tokens.Peek();
        bool hasVersion = false;
        while (tokens.Peek() is { Kind: YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective } token)
        {
            if (token.Kind == YamlTokenKind.TagDirective)
            {
                AddPrefix(token);
            }
            else
            {
                ThrowIfUnsupported(token, hasVersion);
                hasVersion = true;
            }

            tokens.Take();
        }

        prefixes.TryAdd("!", "!");
        prefixes.TryAdd("!!", YamlTags.Prefix);
        YamlToken next = tokens.Peek();
        if (next.Kind != YamlTokenKind.DocumentStart && first.Kind is YamlTokenKind.VersionDirective or YamlTokenKind.TagDirective)
        {
            throw YamlException.FromParser("did not find expected <document start>", next.Start, default);
        }

        return next.Kind == YamlTokenKind.DocumentStart;
    }

    /// <summary>The full tag.</summary>
    public string Resolve(YamlToken tag, YamlMark context)
        => tag.Value.Length == 0 ? tag.Suffix
            : prefixes.TryGetValue(tag.Value, out string? prefix) ? prefix + tag.Suffix
            : throw YamlException.FromParser("found undefined tag handle", tag.Start, context);

    private static void ThrowIfUnsupported(YamlToken version, bool isSecond)
    {
        if (isSecond)
        {
            throw YamlException.FromParser("found duplicate %YAML directive", version.Start, default);
        }

        if (version.Value != "1.1")
        {
            throw YamlException.FromParser("found incompatible YAML document", version.Start, default);
        }
    }

    private void AddPrefix(YamlToken directive)
    {
        if (!prefixes.TryAdd(directive.Value, directive.Suffix))
        {
            throw YamlException.FromParser("found duplicate %TAG directive", directive.Start, default);
        }
    }
}
