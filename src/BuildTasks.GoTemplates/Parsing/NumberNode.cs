using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>
/// A number literal. It has no type yet: the parameter that it is given to decides, and where there is none, its form
/// (Go spec, "Constants").
/// </summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Literal">As it is written.</param>
/// <param name="Integer">Its value as an int64, when it has one.</param>
/// <param name="Unsigned">Its value as a uint64, when it has one.</param>
/// <param name="Float">Its value as a float64, when it has one.</param>
internal sealed record NumberNode(int Position, string Literal, long? Integer, ulong? Unsigned, double? Float) : Node(Position)
{
    /// <summary>Whether the number is a float64 where no type is asked for: <c>1.0</c>, <c>1e3</c>, but not <c>0x1e3</c>.</summary>
    public bool LooksLikeFloat => Float is not null && Literal[0] != '\'' && !IsHexadecimalInteger && Literal.AsSpan().ContainsAny(".eEpP");

    private bool IsHexadecimalInteger
        => Literal.Length > 2 && Literal[0] == '0' && Literal[1] is 'x' or 'X' && !Literal.AsSpan().ContainsAny('p', 'P');

    public override void WriteTo(StringBuilder output) => output.Append(Literal);
}
