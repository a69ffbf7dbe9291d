using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>The dot: <c>.</c></summary>
internal sealed record DotNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append('.');
}

/// <summary>The untyped nil.</summary>
internal sealed record NilNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append("nil");
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BoolNode(int Position, bool Value) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append(Value ? "true" : "false");
}

/// <summary>A string literal.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Literal">As it is written, quotes included.</param>
/// <param name="Value">What it means.</param>
internal sealed record StringNode(int Position, string Literal, string Value) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append(Literal);
}

/// <summary>A function's name.</summary>
internal sealed record IdentifierNode(int Position, string Name) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append(Name);
}

/// <summary>A chain of fields of the dot: <c>.a.b</c></summary>
internal sealed record FieldNode(int Position, string[] Names) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append('.').AppendJoin('.', Names);
}

/// <summary>A variable with fields of its value: <c>$x.a</c></summary>
internal sealed record VariableNode(int Position, string Name, string[] Fields) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        output.Append(Name);
        foreach (string field in Fields)
        {
            output.Append('.').Append(field);
        }
    }
}

/// <summary>Fields of another operand's value: <c>(f x).a.b</c></summary>
internal sealed record ChainNode(int Position, Node Operand, string[] Fields) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        Operand.WriteAsOperand(output);
        foreach (string field in Fields)
        {
            output.Append('.').Append(field);
        }
    }
}
