namespace BuildTasks.Helm.Yaml;

/// <summary>
/// Places where a key without <c>?</c> may have begun: whether it is one shows only at the colon. One place a flow level.
/// </summary>
internal sealed class SimpleKeys
{
    // A key ends on its own line and within this many characters (YAML 1.1, 7.4).
    private const int MaximumLength = 1024;

    private readonly List<Candidate> levels = [default];
    private readonly Dictionary<int, int> levelByToken = [];

    public YamlMark CurrentMark => levels[^1].Mark;

    public int CurrentToken => levels[^1].Token;

    public void EnterFlow(int token, YamlMark mark) => levels.Add(new Candidate(false, false, token, mark));

    public void LeaveFlow()
    {
        if (levels.Count > 1)
        {
            levelByToken.Remove(levels[^1].Token);
            levels.RemoveAt(levels.Count - 1);
        }
    }

    public void Save(bool required, int token, YamlMark mark)
    {
        Drop(mark);
        levels[^1] = new Candidate(true, required, token, mark);
        levelByToken[token] = levels.Count - 1;
    }

    /// <summary>There is no key here after all.</summary>
    /// <exception cref="YamlException">There had to be one.</exception>
    public void Drop(YamlMark at)
    {
        Candidate candidate = levels[^1];
        if (candidate.Possible)
        {
            ThrowIfRequired(candidate, at);
            Forget();
        }
    }

    /// <summary>The current candidate has become a key.</summary>
    public void Forget()
    {
        levelByToken.Remove(levels[^1].Token);
        levels[^1] = levels[^1] with { Possible = false };
    }

    /// <summary>Whether the candidate of the current level may still be a key at this place.</summary>
    public bool IsCurrentValid(YamlMark at) => IsValid(levels.Count - 1, at);

    /// <summary>Whether the token may still turn out to be a key, so that it must be kept back.</summary>
    public bool MayBeKey(int token, YamlMark at) => levelByToken.TryGetValue(token, out int level) && IsValid(level, at);

    private bool IsValid(int level, YamlMark at)
    {
        Candidate candidate = levels[level];
        if (!candidate.Possible)
        {
            return false;
        }

        if (candidate.Mark.Line >= at.Line && candidate.Mark.Index + MaximumLength >= at.Index)
        {
            return true;
        }

        ThrowIfRequired(candidate, at);
        levels[level] = candidate with { Possible = false };
        return false;
    }

    private static void ThrowIfRequired(Candidate candidate, YamlMark at)
    {
        if (candidate.Required)
        {
            throw YamlException.FromScanner("could not find expected ':'", at);
        }
    }

    private readonly record struct Candidate(bool Possible, bool Required, int Token, YamlMark Mark);
}
