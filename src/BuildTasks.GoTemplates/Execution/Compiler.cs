using BuildTasks.GoTemplates.Execution.Expressions;
using BuildTasks.GoTemplates.Execution.Statements;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>Turns a tree into statements and expressions that execute themselves, with functions found and variables in numbered slots.</summary>
internal sealed class Compiler
{
    private readonly FunctionTable functions;
    private readonly VariableSlots variables = new();

    private readonly Converter<Node, Statement> statement;
    private readonly Converter<CommandNode, (Expression First, Arguments Arguments)> command;
    private readonly Converter<Node, Expression> expression;

    private Compiler(FunctionTable functions)
    {
        this.functions = functions;
        statement = Statement;
        command = Command;
        expression = Expression;
    }

    public static CompiledTemplate Compile(TemplateTree tree, FunctionTable functions)
    {
        Compiler compiler = new(functions);
        ListStatement body = compiler.List(tree.Root);
        return new CompiledTemplate(tree.Name, tree.Source, tree.Root, body, compiler.variables.Total);
    }

    private ListStatement List(ListNode list)
        => FreshStack.IsNeeded ? FreshStack.Run(List, list) : new(Array.ConvertAll(list.Items, statement));

    private Statement Statement(Node node) => node switch
    {
        TextNode text => new TextStatement(text),
        ActionNode action => new ActionStatement(action, Pipeline(action.Pipeline)),
        IfNode branch => Scoped(() => new IfStatement(Pipeline(branch.Pipeline), List(branch.Body), Else(branch))),
        WithNode branch => Scoped(() => new WithStatement(Pipeline(branch.Pipeline), List(branch.Body), Else(branch))),
        RangeNode loop => Scoped(() => new RangeStatement(Pipeline(loop.Pipeline), Scoped(() => List(loop.Body)), Else(loop))),
        TemplateNode call => new TemplateStatement(call, call.Pipeline is null ? null : Pipeline(call.Pipeline)),
        BreakNode => new LoopExitStatement(Flow.Break),
        ContinueNode => new LoopExitStatement(Flow.Continue),
        _ => throw new ArgumentException($"{node.GetType().Name} is no statement.", nameof(node)),
    };

    private ListStatement? Else(BranchNode branch) => branch.Else is null ? null : List(branch.Else);

    private T Scoped<T>(Func<T> compile)
    {
        int outer = variables.Mark;
        T compiled = compile();
        variables.CutBackTo(outer);
        return compiled;
    }

    private PipelineExpression Pipeline(PipelineNode node)
    {
        if (FreshStack.IsNeeded)
        {
            return FreshStack.Run(Pipeline, node);
        }

        (Expression First, Arguments Arguments)[] commands = Array.ConvertAll(node.Commands, command);
        return new PipelineExpression(node, commands, Targets(node));
    }

    private (string Name, int? Slot)[] Targets(PipelineNode node)
        => node.Variables.Length == 0 ? [] : [.. node.Variables.Select(variable => (variable.Name, Target(variable.Name, node.IsAssignment)))];

    private int? Target(string name, bool isAssignment) => isAssignment ? variables.Find(name) : variables.Declare(name);

    private (Expression First, Arguments Arguments) Command(CommandNode node)
        => (Expression(node.Operands[0]), new Arguments(node, node.Operands.Length == 1 ? [] : Array.ConvertAll(node.Operands[1..], expression)));

    private Expression Expression(Node node) => node switch
    {
        FieldNode field => new FieldExpression(field),
        IdentifierNode identifier when functions.TryGet(identifier.Name, out TemplateFunction? function) => new FunctionExpression(identifier, function),
        VariableNode variable => new VariableExpression(variable, variables.Find(variable.Name)),
        StringNode text => ConstantExpression.Of(text),
        NumberNode number => new NumberExpression(number),
        PipelineNode pipeline => Pipeline(pipeline),
        DotNode dot => new DotExpression(dot),
        BoolNode truth => ConstantExpression.Of(truth),
        NilNode nil => new NilExpression(nil),
        ChainNode chain => new ChainExpression(chain, Expression(chain.Operand)),
        _ => throw new ArgumentException($"{node.GetType().Name} is no operand.", nameof(node)),
    };
}
