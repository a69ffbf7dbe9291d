using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Values;

/// <summary>The values that a user gives on top of a chart's own.</summary>
public static class UserValues
{
    /// <summary>Reads all files and arguments and puts them over each other.</summary>
    /// <param name="options">The files and arguments.</param>
    /// <param name="workingDirectory">The absolute folder that paths of files start from.</param>
    /// <exception cref="ValuesException">A file or an argument cannot be read. The message is Helm's.</exception>
    public static GoMap Read(ValuesOptions options, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(options);
        LocalFiles files = new(workingDirectory);
        GoMap values = new();
        foreach (string file in options.Files)
        {
            values = ValueMaps.Overlay(values, ParseFile(file, files.ReadText(file)));
        }

        foreach (string argument in options.Json)
        {
            values = ApplyJson(argument, values);
        }

        Apply("--set", options.Set, SetSyntax.Typed, values);
        Apply("--set-string", options.Strings, SetSyntax.Strings, values);
        Apply("--set-file", options.FileTexts, SetSyntax.Files(files.ReadText), values);
        Apply("--set-literal", options.Literals, SetSyntax.Literal, values);
        return values;
    }

    private static GoMap ParseFile(string file, string text)
    {
        try
        {
            return ValuesYaml.Parse(text);
        }
        catch (YamlException exception)
        {
            throw new ValuesException($"failed to parse {file}: {exception.Message}", exception) { File = file };
        }
    }

    private static GoMap ApplyJson(string argument, GoMap values)
    {
        bool isObject = argument.Trim().StartsWith('{');
        try
        {
            if (isObject)
            {
                return ValueMaps.Overlay(values, GoJson.UnmarshalMap(argument.Trim()) ?? []);
            }

            SetExpression.Apply(argument, SetSyntax.Json, values);
            return values;
        }
        catch (Exception exception) when (exception is GoJsonException or ValuesException)
        {
            throw new ValuesException($"failed parsing --set-json data {(isObject ? "JSON: " : "")}{argument}", exception);
        }
    }

    private static void Apply(string option, IReadOnlyList<string> arguments, SetSyntax syntax, GoMap values)
    {
        foreach (string argument in arguments)
        {
            try
            {
                SetExpression.Apply(argument, syntax, values);
            }
            catch (ValuesException exception)
            {
                throw new ValuesException($"failed parsing {option} data: {exception.Message}", exception);
            }
        }
    }
}
