using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

public sealed class WritingToFilesAndPipes : InTheShop
{
    [Fact]
    public void Keeps_bytes_of_charts_that_are_not_UTF8()
    {
        using MemoryStream file = new();
        using GoTextWriter writer = new(file);

        writer.Write("a\uDCFF");
        writer.Write('b');
        writer.WriteLine("é");

        Assert.Equal([.. "a"u8, 0xFF, .. "b"u8, .. "é"u8, .. System.Text.Encoding.UTF8.GetBytes(Environment.NewLine)], file.ToArray());
    }

    [Theory]
    [InlineData("version")]
    [InlineData("template charts/web")]
    [InlineData("plan --help")]
    public async Task Onto_a_full_disk_is_one_line(string call)
    {
        using GoTextWriter output = new(new FullDisk());
        using StringWriter error = new();

        int exitCode = await CommandLine.RunAsync(call.Split(' '), new Host(output, error, _ => null, Shop.Root), CancellationToken.None);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "error: The output cannot be written: No space left on device. What the run has done stays done; make room, or send its output elsewhere.\n",
            error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
