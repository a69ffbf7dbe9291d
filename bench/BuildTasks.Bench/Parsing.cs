using BenchmarkDotNet.Attributes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Bench;

/// <summary>
/// Parsing grows linearly with its input, whatever that is made of: ten times the bytes take ten times the time and the memory. The columns
/// to read are those per byte, which stay where they are from one size to the next.
/// </summary>
[Config(typeof(PerByteConfig))]
public class Parsing
{
    private static readonly FunctionTable Functions = SprigFunctions.Create(new SprigEnvironment());

    private string input = "";
    private Func<string, object?> parse = _ => null;

    /// <summary>What the input is made of.</summary>
    public enum InputShape
    {
        /// <summary>Lines with actions, as in charts.</summary>
        Actions,

        /// <summary>Lines without any action.</summary>
        Text,

        /// <summary>One pipeline of many commands.</summary>
        Pipeline,

        /// <summary>One list of many arguments.</summary>
        Arguments,

        /// <summary>Branches one after another, each with an else.</summary>
        Branches,

        /// <summary>One quoted string.</summary>
        Literal,

        /// <summary>One comment.</summary>
        Comment,

        /// <summary>Many definitions.</summary>
        Definitions,

        /// <summary>A YAML mapping of mappings, sequences and scalars of all styles.</summary>
        Yaml,

        /// <summary>A YAML sequence in brackets.</summary>
        YamlFlow,
    }

    /// <summary>What the input is made of.</summary>
    [ParamsAllValues]
    public InputShape Shape { get; set; }

    /// <summary>The size of the input in bytes, about.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (string? start, string? piece, string? end) = Shape switch
        {
            InputShape.Actions => ("", "name: {{ printf \"%s-%d\" .Release.Name $.number | trunc 63 | quote }}\n", ""),
            InputShape.Text => ("", "name: value # with braces { } and a quote '\n", ""),
            InputShape.Pipeline => ("{{ .x", " | default \"none\"", " }}"),
            InputShape.Arguments => ("{{ list", " .a.b \"c\" 12 (list 1)", " }}"),
            InputShape.Branches => ("", "{{- if eq .a \"b\" }}x{{ else if .c }}y{{ else }}z{{ end }}\n", ""),
            InputShape.Literal => ("{{ \"", "some \\n text ", "\" }}"),
            InputShape.Comment => ("{{/* ", "some * text / ", "*/}}"),
            InputShape.Definitions => ("", "{{ define \"part-~\" }}{{ . }}{{ end }}\n", ""),
            InputShape.Yaml => ("", "key-~:\n  list: [1, 2.5, yes]\n  text: |\n    one\n    two\n  quoted: \"a\\tb\" # comment\n  items:\n  - a: b\n", ""),
            _ => ("[", "{a: 1, b: [x, 'y']}, ", "]"),
        };
        int count = Math.Max(1, (Bytes - start.Length - end.Length) / piece.Length);
        input = start + string.Concat(Enumerable.Range(0, count).Select(number => piece.Replace("~", $"{number}", StringComparison.Ordinal))) + end;
        parse = Shape is InputShape.Yaml or InputShape.YamlFlow ? GoYaml.Parse : text => new TemplateSet("bench", Functions).Parse("bench", text);
    }

    [Benchmark]
    public object? Parse() => parse(input);
}
