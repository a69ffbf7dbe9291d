namespace BuildTasks.GoTemplates.Tests.Functions;

public class ParsingDates
{
    [Theory]
    [InlineData("{{ toDate \"2006-01-02\" \"2023-07-04\" }}", "2023-07-04 00:00:00 +0000 UTC")]
    [InlineData("{{ toDate \"2006-01-02T15:04:05Z07:00\" \"2023-07-04T09:05:06+02:00\" }}", "2023-07-04 09:05:06 +0200 +0200")]
    [InlineData("{{ toDate \"2006-01-02T15:04:05Z07:00\" \"2023-07-04T09:05:06.5Z\" }}", "2023-07-04 09:05:06.5 +0000 UTC")]
    [InlineData("{{ toDate \"Jan 2 2006 3:04PM\" \"feb 3 2021 12:30AM\" }}", "2021-02-03 00:30:00 +0000 UTC")]
    [InlineData("{{ toDate \"2006-002\" \"2024-366\" }}", "2024-12-31 00:00:00 +0000 UTC")]
    [InlineData("{{ toDate \"02 Jan 06 15:04 MST\" \"04 Jul 69 09:05 EST\" }}", "1969-07-04 09:05:00 +0000 EST")]
    [InlineData("{{ toDate \"15:04 MST\" \"09:05 GMT+3\" }}", "0000-01-01 12:05:00 +0300 GMT+3")]
    [InlineData("{{ toDate \"2006  01\" \"2020 03\" }}", "2020-03-01 00:00:00 +0000 UTC")]
    [InlineData("{{ toDate \"06\" \"-5\" }} {{ (toDate \"06\" \"+7\").Year }}", "1995-01-01 00:00:00 +0000 UTC 2007")]
    [InlineData("{{ toDate \"2006\" \"nope\" }}", "0001-01-01 00:00:00 +0000 UTC")]
    public void Reads_what_the_layout_shows(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ mustToDate \"2006-01-02\" \"2023-13-01\" }}", "!error calling mustToDate: parsing time \"2023-13-01\": month out of range")]
    [InlineData("{{ mustToDate \"2006-01-02\" \"2023-02-30\" }}", "!error calling mustToDate: parsing time \"2023-02-30\": day out of range")]
    [InlineData(
        "{{ mustToDate \"2006-01-02\" \"2023-1-01\" }}",
        "!error calling mustToDate: parsing time \"2023-1-01\" as \"2006-01-02\": cannot parse \"1-01\" as \"01\"")]
    [InlineData(
        "{{ mustToDate \"2006-01-02\" \"2023/01/02\" }}",
        "!error calling mustToDate: parsing time \"2023/01/02\" as \"2006-01-02\": cannot parse \"/01/02\" as \"-\"")]
    [InlineData("{{ mustToDate \"2006\" \"2023 é\" }}", "!error calling mustToDate: parsing time \"2023 \\xc3\\xa9\": extra text: \" \\xc3\\xa9\"")]
    [InlineData("{{ mustToDate \"-0700\" \"x5000\" }}", "!error calling mustToDate: parsing time \"x5000\": time zone offset hour out of range")]
    [InlineData("{{ mustToDate \"-07:00\" \"x05:70\" }}", "!error calling mustToDate: parsing time \"x05:70\": time zone offset minute out of range")]
    [InlineData(
        "{{ mustToDate \"-07:00\" \"+0570\" }}", "!error calling mustToDate: parsing time \"+0570\" as \"-07:00\": cannot parse \"+0570\" as \"-07:00\"")]
    [InlineData("{{ mustToDate \"15:04\" \"25:00\" }}", "!error calling mustToDate: parsing time \"25:00\": hour out of range")]
    [InlineData("{{ mustToDate \"2006-002\" \"2023-366\" }}", "!error calling mustToDate: parsing time \"2023-366\": day-of-year out of range")]
    [InlineData("{{ mustToDate \"Jan\" \"Foo\" }}", "!error calling mustToDate: parsing time \"Foo\" as \"Jan\": cannot parse \"Foo\" as \"Jan\"")]
    public void Says_what_does_not_fit(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
