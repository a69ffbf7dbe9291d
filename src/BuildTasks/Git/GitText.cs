using System.Buffers;

namespace BuildTasks.Git;

/// <summary>Command lines and messages of git, as people read them.</summary>
internal static class GitText
{
    private static readonly SearchValues<char> TakenApart = SearchValues.Create(" \t\n\"'$\\;&|<>*?");

    /// <summary>Puts quotes around an argument that a shell would take apart.</summary>
    public static string Quote(string argument)
        => argument.Length > 0 && !argument.AsSpan().ContainsAny(TakenApart) ? argument : $"'{argument.ReplaceLineEndings(" ")}'";
}
