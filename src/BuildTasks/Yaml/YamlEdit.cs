using System.Text;

namespace BuildTasks.Yaml;

/// <summary>
/// Changes scalars of a text in place: only their own characters are replaced, in the style they were written in, and comments, quotes,
/// anchors, tags, line ends and everything else keep their bytes. The result is parsed again and must differ in nothing but
/// these scalars.
/// </summary>
/// <param name="yaml">The text to change.</param>
/// <param name="file">The file to name in errors, as the user would name it.</param>
internal sealed class YamlEdit(YamlText yaml, string? file = null)
{
    private readonly Dictionary<YamlScalar, string> replacements = [];

    /// <summary>Gives a scalar of the text another value; the aliases of an anchored scalar follow it.</summary>
    /// <param name="scalar">A scalar of the text this edit was made for.</param>
    /// <param name="value">The new value, without the line end that a block scalar adds.</param>
    public void Replace(YamlScalar scalar, string value) => replacements[scalar] = value;

    /// <summary>The whole text with every replacement made.</summary>
    /// <exception cref="BuildTaskException">The text would mean something else than was asked for; nothing should be written then.</exception>
    public string Apply()
    {
        if (replacements.Count == 0)
        {
            return yaml.Text;
        }

        string after = Splice();
        return Unexpected(after) is { } scalar
            ? throw new BuildTaskException($"the value '{scalar.Value}' cannot be changed in place without changing its surroundings; edit it by hand")
            {
                File = file,
                Line = scalar.Line,
            }
            : after;
    }

    /// <summary>The scalar at which the result is not what was asked for; null when it is.</summary>
    private YamlScalar? Unexpected(string after)
    {
        try
        {
            return YamlDifference.Find(yaml.Documents, YamlText.Parse(after, file, yaml.IsJson).Documents, replacements);
        }
        catch (BuildTaskException)
        {
            // The result is not even YAML: the first replacement is as good a place to name as any.
            return replacements.Keys.MinBy(scalar => scalar.Start);
        }
    }

    private string Splice()
    {
        StringBuilder after = new();
        int position = 0;
        foreach ((YamlScalar scalar, string value) in replacements.OrderBy(replacement => replacement.Key.Start))
        {
            after.Append(yaml.Text, position, scalar.Start - position).Append(ScalarText.Write(yaml, scalar, value));
            position = scalar.End;
        }

        return after.Append(yaml.Text, position, yaml.Text.Length - position).ToString();
    }
}
