namespace BuildTasks.Helm.Yaml;

/// <summary>Tokens that were scanned and not yet taken, numbered from the stream's beginning.</summary>
internal sealed class TokenQueue
{
    private readonly List<YamlToken> tokens = [];
    private int head;
    private int taken;

    public bool IsEmpty => head == tokens.Count;

    public YamlToken Head => tokens[head];

    /// <summary>The number of the first token that waits.</summary>
    public int HeadNumber => taken;

    /// <summary>The number that the next added token will have.</summary>
    public int NextNumber => taken + tokens.Count - head;

    public void Add(YamlToken token)
    {
        if (head == tokens.Count)
        {
            tokens.Clear();
            head = 0;
        }

        tokens.Add(token);
    }

    public void Insert(int number, YamlToken token) => tokens.Insert(head + number - taken, token);

    public YamlToken Take()
    {
        taken++;
        return tokens[head++];
    }
}
