using System.Globalization;
using System.Text;
using System.Xml;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>
/// What lint found as JUnit XML: a suite for each chart, a case for each finding. Findings that do not fail the run are cases that
/// pass, with their text as output; a chart without findings is one case that passes.
/// </summary>
public static class LintJUnit
{
    private const string FailureElement = "failure";

    /// <summary>Writes the document, in UTF-8 and with line ends of <c>\n</c>.</summary>
    public static string Write(LintResult result)
    {
        using MemoryStream stream = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (XmlWriter xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, result.Charts, result.Strict);
            foreach (LintedChart chart in result.Charts)
            {
                WriteSuite(xml, chart, result.Strict);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteSuite(XmlWriter xml, LintedChart chart, bool strict)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", chart.Path);
        WriteCounts(xml, [chart], strict);
        foreach (Finding finding in chart.Findings)
        {
            FindingPlace place = FindingPlace.Of(chart, finding);
            WriteCase(xml, chart, $"{finding.RuleId} {place}", place, () => WriteFinding(xml, finding, place, strict));
        }

        if (chart.Error is not null)
        {
            WriteCase(xml, chart, "lint", new FindingPlace(chart.Path, 0, 0), () => WriteMessage(xml, "error", "lint", chart.Error, chart.Error));
        }
        else if (chart.Findings.Count == 0)
        {
            WriteCase(xml, chart, "lint", new FindingPlace(chart.Path, 0, 0), () => { });
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, LintedChart chart, string name, FindingPlace place, Action writeOutcome)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", chart.Name);
        Attribute(xml, "name", name);
        Attribute(xml, "file", place.Path);
        if (place.Line > 0)
        {
            Attribute(xml, "line", place.Line.ToString(CultureInfo.InvariantCulture));
        }

        Attribute(xml, "time", "0");
        writeOutcome();
        xml.WriteEndElement();
    }

    private static void WriteFinding(XmlWriter xml, Finding finding, FindingPlace place, bool strict)
    {
        string line = $"{place}: {LintText.Word(finding.Severity)}: {finding.Message.TrimEnd('\n')}";
        if (Fails(finding, strict))
        {
            WriteMessage(xml, FailureElement, finding.RuleId, finding.Message.TrimEnd('\n'), line);
        }
        else
        {
            xml.WriteElementString("system-out", Printable(line));
        }
    }

    private static void WriteMessage(XmlWriter xml, string element, string type, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(Printable(text));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<LintedChart> charts, bool strict)
    {
        int errors = charts.Count(chart => chart.Error is not null);
        int clean = charts.Count(chart => chart.Error is null && chart.Findings.Count == 0);
        Attribute(xml, "tests", Text(charts.Sum(chart => chart.Findings.Count) + errors + clean));
        Attribute(xml, "failures", Text(charts.Sum(chart => chart.Findings.Count(finding => Fails(finding, strict)))));
        Attribute(xml, "errors", Text(errors));
    }

    private static bool Fails(Finding finding, bool strict)
        => finding.Severity >= (strict ? FindingSeverity.Warning : FindingSeverity.Error);

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Printable(value));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML 1.0 cannot hold, such as escape sequences of terminals.</summary>
    private static string Printable(string text)
    {
        StringBuilder printable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return printable.ToString();
    }
}
