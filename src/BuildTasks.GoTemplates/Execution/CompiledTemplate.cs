using BuildTasks.GoTemplates.Execution.Statements;
using BuildTasks.GoTemplates.Parsing;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>A template ready to be executed. Immutable: executions keep their state in frames.</summary>
/// <param name="Name">Its name: that of the text, or of the <c>define</c>.</param>
/// <param name="Source">The text it comes from.</param>
/// <param name="Root">The tree, for errors before anything is executed.</param>
/// <param name="Body">What it does.</param>
/// <param name="VariableCount">How many variables a frame has, <c>$</c> included.</param>
internal sealed record CompiledTemplate(string Name, TemplateSource Source, ListNode Root, Statement Body, int VariableCount);
