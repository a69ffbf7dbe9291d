using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Cli;

/// <summary>Writes UTF-8 to a file or pipe, and the bytes of charts that are not UTF-8 as they are.</summary>
internal sealed class GoTextWriter(Stream stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            stream.Write(GoText.ToUtf8(buffer));
        }
        catch (IOException failure)
        {
            throw new BuildTaskException(
                $"The output cannot be written: {failure.Message.TrimEnd('.')}. "
                + "What the run has done stays done; make room, or send its output elsewhere.",
                failure);
        }
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
