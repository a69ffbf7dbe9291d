using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace BuildTasks.Yaml;

/// <summary>
/// Remembers where the text of each scalar starts. The parser's own events start at the anchor or tag in front of a scalar,
/// the scanner's tokens at the scalar.
/// </summary>
internal sealed class ScalarSpanScanner(TextReader reader) : IScanner
{
    private readonly Scanner scanner = new(reader, skipComments: true);
    private readonly Dictionary<long, Mark> startsByEnd = [];

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    /// <summary>The start of the scalar that ends at <paramref name="end"/>; null for an empty scalar, which has no text.</summary>
    public Mark? StartOf(long end) => startsByEnd.TryGetValue(end, out Mark start) ? start : null;

    public bool MoveNext() => Remember(scanner.MoveNext());

    public bool MoveNextWithoutConsuming() => Remember(scanner.MoveNextWithoutConsuming());

    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private bool Remember(bool moved)
    {
        if (moved && scanner.Current is Scalar scalar)
        {
            startsByEnd[scalar.End.Index] = scalar.Start;
        }

        return moved;
    }
}
