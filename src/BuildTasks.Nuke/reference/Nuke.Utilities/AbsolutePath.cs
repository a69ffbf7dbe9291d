namespace Nuke.Common.IO;

public class AbsolutePath
{
    private AbsolutePath() => throw null;

    public static AbsolutePath Create(string path) => throw null;

    public static implicit operator AbsolutePath(string path) => throw null;

    public static implicit operator string(AbsolutePath path) => throw null;

    public string Name => throw null;

    public AbsolutePath Parent => throw null;

    public static AbsolutePath operator /(AbsolutePath left, string right) => throw null;

    public static AbsolutePath operator /(AbsolutePath left, Range range) => throw null;

    public static AbsolutePath operator +(AbsolutePath left, string right) => throw null;
}
