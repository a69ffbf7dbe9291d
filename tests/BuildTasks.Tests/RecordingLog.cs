using System.Collections.Concurrent;

namespace BuildTasks.Tests;

/// <summary>Keeps what a run said.</summary>
public sealed class RecordingLog : IBuildLog
{
    private readonly ConcurrentQueue<(BuildLogLevel Level, string Message)> lines = new();

    public IReadOnlyList<(BuildLogLevel Level, string Message)> Lines => [.. lines];

    public string Text => string.Join('\n', lines.Select(line => $"{line.Level}: {line.Message}"));

    public void Write(BuildLogLevel level, string message) => lines.Enqueue((level, message));
}
