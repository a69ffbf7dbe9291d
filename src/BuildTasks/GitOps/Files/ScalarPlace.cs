using BuildTasks.Yaml;
using YamlDotNet.Core;

namespace BuildTasks.GitOps;

/// <summary>A scalar of a file, or of the YAML text that another scalar of the file holds.</summary>
/// <param name="Scalar">The scalar.</param>
/// <param name="Within">The text that holds it; null when that is the file itself.</param>
internal sealed record ScalarPlace(YamlScalar Scalar, EmbeddedYaml? Within = null)
{
    public int Line => Within?.LineOf(Scalar) ?? Scalar.Line;

    public int Column => Within?.ColumnOf(Scalar) ?? Scalar.Column;
}

/// <summary>YAML inside a scalar, such as a list generator's <c>elementsYaml</c>.</summary>
/// <param name="Holder">The scalar in the file.</param>
/// <param name="Yaml">Its value, parsed.</param>
/// <param name="Indentation">How far the lines of a literal scalar are indented in the file.</param>
internal sealed record EmbeddedYaml(YamlScalar Holder, YamlText Yaml, int Indentation)
{
    /// <summary>In a literal scalar each line of the value is a line of the file; elsewhere only the holder's place is known.</summary>
    private bool HasOwnLines => Holder.Style == ScalarStyle.Literal;

    /// <summary>Parses the value of a scalar.</summary>
    /// <exception cref="BuildTaskException">The value is not YAML.</exception>
    public static EmbeddedYaml Parse(YamlText file, YamlScalar holder)
        => new(holder, YamlText.Parse(holder.Value), BlockScalarText.Indentation(file.Text[holder.Start..holder.End], holder.Value));

    public int LineOf(YamlScalar scalar) => HasOwnLines ? Holder.Line + scalar.Line : Holder.Line;

    public int ColumnOf(YamlScalar scalar) => HasOwnLines ? Indentation + scalar.Column : Holder.Column;
}
