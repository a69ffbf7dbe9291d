using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary>Errors as the validator's tree of lines: <c>- at '/a': got string, want integer</c>.</summary>
internal static class ErrorText
{
    public static string Format(IReadOnlyList<SchemaError> errors)
    {
        StringBuilder text = new();
        Stack<(SchemaError Error, int Indent)> open = new();
        Push(open, errors, 0);
        while (open.TryPop(out (SchemaError Error, int Indent) next))
        {
            (SchemaError error, int indent) = next;
            if (error.IsReference && error.Causes.Count == 1)
            {
                open.Push((error.Causes[0], indent));
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(' ', indent * 2).Append("- at ").Append(Quoted.Single(error.Pointer)).Append(": ").Append(error.Message);
            Push(open, error.Causes, indent + 1);
        }

        return text.ToString();
    }

    private static void Push(Stack<(SchemaError Error, int Indent)> open, IReadOnlyList<SchemaError> errors, int indent)
    {
        foreach (SchemaError error in errors.Reverse())
        {
            open.Push((error, indent));
        }
    }
}
