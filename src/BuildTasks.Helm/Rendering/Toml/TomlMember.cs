using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>A key of a table, or an exported field of a struct, that is written; nil ones are not.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="InlineSeparator">
/// What follows it in an inline table. Where nil is left out, BurntSushi writes a comma too many or, between fields of a struct, leaves one out.
/// </param>
internal readonly record struct TomlMember(string Name, object Value, TomlKind Kind, string InlineSeparator)
{
    private const string Comma = ", ";

    /// <summary>The members in the order in which they are written: values before tables.</summary>
    public static IReadOnlyList<TomlMember> Of(object table)
        => table is GoMap map ? OfMap(map) : OfStruct((GoObject)table);

    private static List<TomlMember> OfMap(GoMap map)
    {
        List<(string Key, object? Value, TomlKind Kind)> entries = map.Select(entry => (entry.Key, entry.Value, Kind: TomlKinds.Of(entry.Value))).ToList();
        List<(string Key, object? Value, TomlKind Kind)> tables = entries.Where(entry => IsTable(entry.Kind)).ToList();
        List<(string Key, object? Value, TomlKind Kind)> values = entries.Where(entry => !IsTable(entry.Kind)).ToList();
        return
        [
            .. values.Index().Where(entry => entry.Item.Kind != TomlKind.Nothing).Select(entry => new TomlMember(
                entry.Item.Key, entry.Item.Value!, entry.Item.Kind, tables.Count > 0 || entry.Index < values.Count - 1 ? Comma : "")),
            .. tables.Index().Select(entry => new TomlMember(
                entry.Item.Key, entry.Item.Value!, entry.Item.Kind, entry.Index < tables.Count - 1 ? Comma : "")),
        ];
    }

    // The comma is left out after the field whose index is that of the last one written, unexported ones not counted.
    private static List<TomlMember> OfStruct(GoObject structure)
    {
        List<(int Index, KeyValuePair<string, object?> Item)> fields = structure.PrintedFields.Index().Where(field => char.IsUpper(field.Item.Key[0])).ToList();
        return
        [
            .. fields
                .Select(field => new TomlMember(
                    field.Item.Key, field.Item.Value!, TomlKinds.Of(field.Item.Value), field.Index == fields.Count - 1 ? "" : Comma))
                .Where(member => member.Kind != TomlKind.Nothing)
                .OrderBy(member => IsTable(member.Kind)),
        ];
    }

    private static bool IsTable(TomlKind kind) => kind is TomlKind.Table or TomlKind.TableArray;
}
