using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Puts the messages of errors inside errors together, as Go does when it wraps them.</summary>
internal static class ErrorText
{
    public static string Of(Exception error)
    {
        StringBuilder text = new();
        for (Exception? current = error; current is not null;)
        {
            switch (current)
            {
                case TemplateException template:
                    text.Append(template.OwnText);
                    current = template.InnerException;
                    break;
                case TemplateFunctionException function:
                    text.Append(function.OwnText);
                    current = function.WrapsCause ? function.InnerException : null;
                    break;
                default:
                    text.Append(current.Message);
                    current = null;
                    break;
            }
        }

        return text.ToString();
    }
}
