using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BuildTasks.Configuration;

/// <summary>The JSON Schema of buildtasks.yaml, so that editors complete and check it. Made from the options records.</summary>
public static class ConfigurationSchema
{
    /// <summary>The schema, draft 2020-12, as it stands in buildtasks.schema.json.</summary>
    public static string Write()
    {
        using MemoryStream stream = new();
        JsonWriterOptions readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(stream, readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", ConfigurationFile.Name);
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");

            // A secret has no place in the file.
            foreach (OptionDescriptor option in OptionCatalog.All.Where(option => option.Kind != OptionKind.Secret))
            {
                WriteOption(json, option);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteOption(Utf8JsonWriter json, OptionDescriptor option)
    {
        json.WriteStartObject(option.Name.Camel);
        json.WriteString("description", option.Description);
        switch (option.Kind)
        {
            case OptionKind.Switch:
                json.WriteString("type", "boolean");
                json.WriteBoolean("default", option.DefaultText == "true");
                break;
            case OptionKind.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("default", int.Parse(option.DefaultText, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case OptionKind.List:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "string");
                json.WriteEndObject();
                WriteStrings(json, "default", option.DefaultText.Split(',', StringSplitOptions.RemoveEmptyEntries));
                break;
            case OptionKind.Choice:
                WriteStrings(json, "enum", option.Choices);
                json.WriteString("default", option.DefaultText);
                break;
            default:
                json.WriteString("type", "string");
                if (option.DefaultText.Length > 0)
                {
                    json.WriteString("default", option.DefaultText);
                }

                break;
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
