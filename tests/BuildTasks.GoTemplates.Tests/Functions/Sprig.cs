namespace BuildTasks.GoTemplates.Tests.Functions;

/// <summary>Renders single templates with sprig's functions, at a fixed time and with random bytes that are not random.</summary>
internal static class Sprig
{
    public static DateTimeOffset Now { get; } = new(2024, 2, 29, 12, 30, 15, 250, TimeSpan.Zero);

    public static SprigEnvironment Environment { get; } = new() { Clock = new StoppedClock(), Random = CountUp };

    private static TemplateSet Empty { get; } = new("root", SprigFunctions.Create(Environment));

    /// <summary>What the template gives, or <c>!</c> and the reason why it fails.</summary>
    public static string Render(string template, TemplateLimits? limits = null)
    {
        try
        {
            return Empty.Parse("t", template).Execute("t", data: null, limits);
        }
        catch (TemplateException error)
        {
            return "!" + error.Reason;
        }
    }

    private static void CountUp(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = (byte)i;
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
