namespace BuildTasks.Tests;

public class MaskingSecrets
{
    private readonly RecordingLog lines = new();
    private readonly MaskingLog log;

    public MaskingSecrets()
    {
        log = new MaskingLog(lines);
        log.Add(new Secret("tell no one"));
    }

    [Theory]
    [InlineData("it is tell no one", "it is ***")]
    [InlineData("?password=tell%20no%20one", "?password=***")]
    [InlineData("Basic dGVsbCBubyBvbmU=", "Basic ***")]
    [InlineData("password=tell+no+one", "password=***")]
    [InlineData("tell somebody", "tell somebody")]
    public void Leaves_stars_in_any_spelling(string line, string shown)
    {
        log.Information(line);

        Assert.Equal(shown, Assert.Single(lines.Lines).Message);
    }

    [Theory]
    [InlineData("a\"b<c>&d/é", "https://h/?p=a%22b%3Cc%3E%26d%2F%C3%A9")]
    [InlineData("a\"b<c>&d/é", "https://h/?p=a%22b%3cc%3e%26d%2f%c3%a9")]
    [InlineData("a\"b<c>&d/é", "{\"message\":\"a\\\"b<c>&d/é\"}")]
    [InlineData("a\"b<c>&d/é", "{\"message\":\"a\\\"b\\u003cc\\u003e\\u0026d/é\"}")]
    [InlineData("a\"b<c>&d/é", "{\"message\":\"a\\u0022b\\u003Cc\\u003E\\u0026d/\\u00E9\"}")]
    [InlineData("a\"b<c>&d/é", "<p>a&quot;b&lt;c&gt;&amp;d/&#233;</p>")]
    [InlineData("open sesame", "Basic YWRhOm9wZW4gc2VzYW1l")]
    [InlineData("open sesame", "Basic Ym9iOm9wZW4gc2VzYW1lOng=")]
    [InlineData("open sesame", "Basic Y2FybDpvcGVuIHNlc2FtZQ==")]
    [InlineData("open sesame", "Basic ZGFuYTpvcGVuIHNlc2FtZSE=")]
    public void Leaves_nothing_of_one_in_what_others_write(string secret, string line)
    {
        log.Add(new Secret(secret));

        string shown = log.Mask(line);

        Assert.Contains("***", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, Decoded(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_failure_says_the_place_and_keeps_the_cause()
    {
        BuildTaskException failure = new("no such key") { File = "values.yaml", Line = 3 };

        BuildTaskException shown = log.Mask(failure);

        Assert.Equal(("values.yaml:3: no such key", failure), (shown.Message, shown.InnerException));
    }

    [Fact]
    public void Of_a_failure_drops_a_cause_that_shows_one()
    {
        BuildTaskException failure = new("the server refused", new IOException("tell no one is wrong"));

        BuildTaskException shown = log.Mask(failure);

        Assert.Equal("the server refused", shown.Message);
        Assert.DoesNotContain("tell no one", shown.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The line and what a reader could make of it, whatever stars stand in it.</summary>
    private static string Decoded(string line)
    {
        string base64 = line.Split(' ')[^1].Replace("***", string.Empty, StringComparison.Ordinal).TrimEnd('=');
        byte[] bytes = new byte[base64.Length];
        string decoded = Convert.TryFromBase64String(base64[..(base64.Length / 4 * 4)], bytes, out int length)
            ? System.Text.Encoding.UTF8.GetString(bytes, 0, length)
            : string.Empty;
        return string.Join(
            '\n',
            line,
            decoded,
            Uri.UnescapeDataString(line),
            System.Net.WebUtility.HtmlDecode(line),
            System.Text.RegularExpressions.Regex.Unescape(line));
    }
}
