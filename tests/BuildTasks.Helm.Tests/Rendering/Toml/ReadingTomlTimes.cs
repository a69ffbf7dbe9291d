using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Rendering.Toml;

public sealed class ReadingTomlTimes
{
    [Theory]
    [InlineData("a = 1979-05-27T07:32:00Z", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 UTC]", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27 07:32:00z", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 UTC]", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27t00:32:00.5-07:00", """{"a":"1979-05-27T00:32:00.5-07:00"}""", "map[a:1979-05-27 00:32:00.5 -0700 -0700]", "a = 1979-05-27T00:32:00.5-07:00\n")]
    [InlineData("a = 1979-05-27T07:32:00+00:00", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 UTC]", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27T07:32:00-00:00", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 UTC]", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27T00:32:00+05:30", """{"a":"1979-05-27T00:32:00+05:30"}""", "map[a:1979-05-27 00:32:00 +0530 +0530]", "a = 1979-05-27T00:32:00+05:30\n")]
    [InlineData("a = 1979-05-27T00:32:00.1234567891234Z", """{"a":"1979-05-27T00:32:00.123456789Z"}""", "map[a:1979-05-27 00:32:00.123456789 +0000 UTC]", "a = 1979-05-27T00:32:00.123456789Z\n")]
    [InlineData("a = 1979-05-27T07:32Z", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 UTC]", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27T07:32+01:00", """{"a":"1979-05-27T07:32:00+01:00"}""", "map[a:1979-05-27 07:32:00 +0100 +0100]", "a = 1979-05-27T07:32:00+01:00\n")]
    [InlineData("a = 1979-05-27T07:32:00+24:00", "", "map[a:1979-05-27 07:32:00 +2400 +2400]", "a = 1979-05-27T07:32:00+24:00\n")]
    [InlineData("a = 1979-05-27T07:32:00+12:60", """{"a":"1979-05-27T07:32:00+13:00"}""", "map[a:1979-05-27 07:32:00 +1300 +1300]", "a = 1979-05-27T07:32:00+13:00\n")]
    [InlineData("a = 9999-12-31T23:59:59.999999999Z", """{"a":"9999-12-31T23:59:59.999999999Z"}""", "map[a:9999-12-31 23:59:59.999999999 +0000 UTC]", "a = 9999-12-31T23:59:59.999999999Z\n")]
    [InlineData("a = 0000-01-01T00:00:00Z", """{"a":"0000-01-01T00:00:00Z"}""", "map[a:0000-01-01 00:00:00 +0000 UTC]", "a = 0000-01-01T00:00:00Z\n")]
    [InlineData("a = 1979-05-27T07:32:00", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 datetime-local]", "a = 1979-05-27T07:32:00\n")]
    [InlineData("a = 1979-05-27 07:32:00.5", """{"a":"1979-05-27T07:32:00.5Z"}""", "map[a:1979-05-27 07:32:00.5 +0000 datetime-local]", "a = 1979-05-27T07:32:00.5\n")]
    [InlineData("a = 1979-05-27T07:32", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 datetime-local]", "a = 1979-05-27T07:32:00\n")]
    [InlineData("a = 1979-05-27T07:32:00.000", """{"a":"1979-05-27T07:32:00Z"}""", "map[a:1979-05-27 07:32:00 +0000 datetime-local]", "a = 1979-05-27T07:32:00\n")]
    [InlineData("a = 1979-05-27", """{"a":"1979-05-27T00:00:00Z"}""", "map[a:1979-05-27 00:00:00 +0000 date-local]", "a = 1979-05-27\n")]
    [InlineData("a = 0079-05-27", """{"a":"0079-05-27T00:00:00Z"}""", "map[a:0079-05-27 00:00:00 +0000 date-local]", "a = 0079-05-27\n")]
    [InlineData("a = 2000-02-29", """{"a":"2000-02-29T00:00:00Z"}""", "map[a:2000-02-29 00:00:00 +0000 date-local]", "a = 2000-02-29\n")]
    [InlineData("a = 1979-05-27   ", """{"a":"1979-05-27T00:00:00Z"}""", "map[a:1979-05-27 00:00:00 +0000 date-local]", "a = 1979-05-27\n")]
    [InlineData("a = 1979-05-27 # c", """{"a":"1979-05-27T00:00:00Z"}""", "map[a:1979-05-27 00:00:00 +0000 date-local]", "a = 1979-05-27\n")]
    [InlineData("a = 1979-05-27 \nb = 1", """{"a":"1979-05-27T00:00:00Z","b":1}""", "map[a:1979-05-27 00:00:00 +0000 date-local b:1]", "a = 1979-05-27\nb = 1\n")]
    [InlineData("a = 07:32:00", """{"a":"0000-01-01T07:32:00Z"}""", "map[a:0000-01-01 07:32:00 +0000 time-local]", "a = 07:32:00\n")]
    [InlineData("a = 07:32", """{"a":"0000-01-01T07:32:00Z"}""", "map[a:0000-01-01 07:32:00 +0000 time-local]", "a = 07:32:00\n")]
    [InlineData("a = 07:32:00.123456789", """{"a":"0000-01-01T07:32:00.123456789Z"}""", "map[a:0000-01-01 07:32:00.123456789 +0000 time-local]", "a = 07:32:00.123456789\n")]
    [InlineData("a = 23:59:59\t", """{"a":"0000-01-01T23:59:59Z"}""", "map[a:0000-01-01 23:59:59 +0000 time-local]", "a = 23:59:59\n")]
    [InlineData("a = [[07:32:00]]", """{"a":[["0000-01-01T07:32:00Z"]]}""", "map[a:[[0000-01-01 07:32:00 +0000 time-local]]]", "a = [[07:32:00]]\n")]
    [InlineData("a = {b = 1979-05-27 , c = 07:32}", """{"a":{"b":"1979-05-27T00:00:00Z","c":"0000-01-01T07:32:00Z"}}""", "map[a:map[b:1979-05-27 00:00:00 +0000 date-local c:0000-01-01 07:32:00 +0000 time-local]]", "[a]\n  b = 1979-05-27\n  c = 07:32:00\n")]
    public void Gives_times_that_print_as_those_of_Helm(string toml, string json, string printed, string written)
        => Assert.Equal(
            (json, printed, written),
            (TomlInTemplates.Json(toml), TomlInTemplates.Execute("{{ fromToml . }}", toml), TomlInTemplates.Execute("{{ fromToml . | toToml }}", toml)));

    [Theory]
    [InlineData("a = 1979-05", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05\"")]
    [InlineData("a = 1979-", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-\"")]
    [InlineData("a = 1979-5-27", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-5-27\"")]
    [InlineData("a = 1979-05-7", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-7\"")]
    [InlineData("a = 79-05-27", "toml: line 1 (last key \"a\"): invalid datetime: \"79-05-27\"")]
    [InlineData("a = 19790-05-27", "toml: line 1 (last key \"a\"): invalid datetime: \"19790-05-27\"")]
    [InlineData("a = 1979-00-01", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-00-01\"")]
    [InlineData("a = 1979-13-01", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-13-01\"")]
    [InlineData("a = 1979-01-32", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-01-32\"")]
    [InlineData("a = 1979-02-29", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-02-29\"")]
    [InlineData("a = 1979-05-27T", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T\"")]
    [InlineData("a = 1979-05-27Z", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27Z\"")]
    [InlineData("a = 1979-05-27T07", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07\"")]
    [InlineData("a = 1979-05-27T7:32:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T7:32:00\"")]
    [InlineData("a = 1979-05-27T7:32Z", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T7:32Z\"")]
    [InlineData("a = 1979-05-27T07:32:0", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:0\"")]
    [InlineData("a = 1979-05-27T24:00:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T24:00:00\"")]
    [InlineData("a = 1979-05-27T23:59:60Z", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T23:59:60Z\"")]
    [InlineData("a = 1979-05-27T07:32:00.", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:00.\"")]
    [InlineData("a = 1979-05-27T07:32.5", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32.5\"")]
    [InlineData("a = 1979-05-27T07:32:00+1:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:00+1:00\"")]
    [InlineData("a = 1979-05-27T07:32:00+0100", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:00+0100\"")]
    [InlineData("a = 1979-05-27T07:32:00+25:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:00+25:00\"")]
    [InlineData("a = 1979-05-27T07:32:00 +01:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27T07:32:00T+01:00\"")]
    [InlineData("a = 1979-05-27TT07:32:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27TT07:32:00\"")]
    [InlineData("a = 1979-05-27  07:32:00", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27TT07:32:00\"")]
    [InlineData("a = 1979-05-27 t", "toml: line 1 (last key \"a\"): invalid datetime: \"1979-05-27TT\"")]
    [InlineData("a = 7:32:00", "toml: line 1 (last key \"a\"): invalid datetime: \"7:32:00\"")]
    [InlineData("a = 7:32", "toml: line 1 (last key \"a\"): invalid datetime: \"7:32\"")]
    [InlineData("a = 07:3", "toml: line 1 (last key \"a\"): invalid datetime: \"07:3\"")]
    [InlineData("a = 07:32:", "toml: line 1 (last key \"a\"): invalid datetime: \"07:32:\"")]
    [InlineData("a = 24:00", "toml: line 1 (last key \"a\"): invalid datetime: \"24:00\"")]
    [InlineData("a = 07:60:00", "toml: line 1 (last key \"a\"): invalid datetime: \"07:60:00\"")]
    [InlineData("a = 07:32:00Z", "toml: line 1 (last key \"a\"): invalid datetime: \"07:32:00Z\"")]
    [InlineData("a = 1:2", "toml: line 1 (last key \"a\"): invalid datetime: \"1:2\"")]
    [InlineData("a = 0:00", "toml: line 1: expected a top-level item to end with a newline, comment, or EOF, but got ':' instead")]
    [InlineData("a = 1979-05-27x", "toml: line 1: expected a top-level item to end with a newline, comment, or EOF, but got 'x' instead")]
    [InlineData("a = 1979/05/27", "toml: line 1: expected a top-level item to end with a newline, comment, or EOF, but got '/' instead")]
    [InlineData("a = 1979.05.27", "toml: line 1 (last key \"a\"): Invalid float value: \"1979.05.27\"")]
    [InlineData("a = -07:32:00", """toml: line 1 (last key "a"): Invalid integer "-07": cannot have leading zeroes""")]
    [InlineData("\n\na = 1979-05\nb = 1", "toml: line 3 (last key \"a\"): invalid datetime: \"1979-05\"")]
    [InlineData("[t]\na = [1,\n1979-05]", "toml: line 3 (last key \"t.a\"): invalid datetime: \"1979-05\"")]
    public void Says_what_Helm_says(string toml, string message)
        => Assert.Equal(message, TomlInTemplates.Fault(toml));

    [Theory]
    [InlineData("mustToJson", "")]
    [InlineData("mustToYaml", "error marshaling into JSON: ")]
    public void Gives_offsets_of_a_day_that_JSON_does_not_have(string function, string place)
        => Assert.EndsWith(
            $"error calling {function}: {place}json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: timezone hour outside of range [0,23]",
            Assert.Throws<TemplateException>(() => TomlInTemplates.Execute("{{ fromToml . | " + function + " }}", "a = 1979-05-27T07:32:00-24:00")).Message,
            StringComparison.Ordinal);

    // A local time has the offset that the zone has now, in May 1979 another one than then.
    [Theory]
    [InlineData("a = 1979-05-27T07:32:00", "1979-05-27 07:32:00 +0545 datetime-local", "a = 1979-05-27T01:47:00\n")]
    [InlineData("a = 1979-05-27", "1979-05-27 00:00:00 +0545 date-local", "a = 1979-05-26\n")]
    [InlineData("a = 07:32:00", "0000-01-01 07:32:00 +0545 time-local", "a = 01:47:00\n")]
    [InlineData("a = 1979-05-27T07:32:00Z", "1979-05-27 07:32:00 +0000 UTC", "a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = 1979-05-27T07:32:00+05:30", "1979-05-27 07:32:00 +0530 +0530", "a = 1979-05-27T07:32:00+05:30\n")]
    [InlineData("a = 2024-05-27T07:32:00+05:45", "2024-05-27 07:32:00 +0545 +0545", "a = 2024-05-27T07:32:00+05:45\n")]
    public void Takes_local_times_in_the_zone_of_the_environment(string toml, string printed, string written)
    {
        FunctionTable functions = HelmFunctions.Create(new SprigEnvironment
        {
            Clock = new StoppedClock(new DateTimeOffset(2024, 1, 15, 12, 0, 0, TimeSpan.Zero)),
            LocalZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu"),
        });

        Assert.Equal(
            (printed, written),
            (TomlInTemplates.Execute("{{ (fromToml .).a }}", toml, functions), TomlInTemplates.Execute("{{ fromToml . | toToml }}", toml, functions)));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
