namespace BuildTasks.Cli.Tests;

public sealed class WritingToFilesAndPipes
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
}
