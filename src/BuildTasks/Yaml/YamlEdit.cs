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
        string after = Splice();
        YamlText parsed = YamlText.Parse(after, file, yaml.IsJson);
        YamlScalar? unexpected = YamlDifference.Find(yaml.Documents, parsed.Documents, replacements);
        return unexpected is null
            ? after
            : throw new BuildTaskException($"the value '{unexpected.Value}' cannot be changed in place without changing its surroundings; edit it by hand")
            {
                File = file,
                Line = unexpected.Line,
            };
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
