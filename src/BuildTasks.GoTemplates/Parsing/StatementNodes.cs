using System.Text;

namespace BuildTasks.GoTemplates.Parsing;

/// <summary>Statements one after another.</summary>
internal sealed record ListNode(int Position, Node[] Items) : Node(Position)
{
    /// <summary>Whether nothing but white space is in it: such a template never replaces another one.</summary>
    public bool IsEmpty => Array.TrueForAll(Items, item => item is TextNode text && text.Text.AsSpan().Trim().IsEmpty);

    public override void WriteTo(StringBuilder output)
    {
        foreach (Node item in Items)
        {
            item.WriteTo(output);
        }
    }
}

/// <summary>Text outside of actions.</summary>
internal sealed record TextNode(int Position, string Text) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append(Text);
}

/// <summary>An action that prints, or sets variables.</summary>
internal sealed record ActionNode(int Position, PipelineNode Pipeline) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        output.Append("{{");
        Pipeline.WriteTo(output);
        output.Append("}}");
    }
}

/// <summary>What <c>if</c>, <c>with</c> and <c>range</c> have in common.</summary>
internal abstract record BranchNode(int Position, string Keyword, PipelineNode Pipeline, ListNode Body, ListNode? Else) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        output.Append("{{").Append(Keyword).Append(' ');
        Pipeline.WriteTo(output);
        output.Append("}}");
        Body.WriteTo(output);
        if (Else is not null)
        {
            output.Append("{{else}}");
            Else.WriteTo(output);
        }

        output.Append("{{end}}");
    }
}

/// <summary><c>{{if}}</c></summary>
internal sealed record IfNode(int Position, PipelineNode Pipeline, ListNode Body, ListNode? Else)
    : BranchNode(Position, "if", Pipeline, Body, Else);

/// <summary><c>{{with}}</c></summary>
internal sealed record WithNode(int Position, PipelineNode Pipeline, ListNode Body, ListNode? Else)
    : BranchNode(Position, "with", Pipeline, Body, Else);

/// <summary><c>{{range}}</c></summary>
internal sealed record RangeNode(int Position, PipelineNode Pipeline, ListNode Body, ListNode? Else)
    : BranchNode(Position, "range", Pipeline, Body, Else);

/// <summary><c>{{template "name" pipeline}}</c></summary>
internal sealed record TemplateNode(int Position, string Name, PipelineNode? Pipeline) : Node(Position)
{
    public override void WriteTo(StringBuilder output)
    {
        output.Append("{{template ").Append(GoFormat.Quote(Name));
        if (Pipeline is not null)
        {
            output.Append(' ');
            Pipeline.WriteTo(output);
        }

        output.Append("}}");
    }
}

/// <summary><c>{{break}}</c></summary>
internal sealed record BreakNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append("{{break}}");
}

/// <summary><c>{{continue}}</c></summary>
internal sealed record ContinueNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append("{{continue}}");
}

/// <summary><c>{{else}}</c>: ends a list, and is in no tree.</summary>
internal sealed record ElseNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append("{{else}}");
}

/// <summary><c>{{end}}</c>: ends a list, and is in no tree.</summary>
internal sealed record EndNode(int Position) : Node(Position)
{
    public override void WriteTo(StringBuilder output) => output.Append("{{end}}");
}
