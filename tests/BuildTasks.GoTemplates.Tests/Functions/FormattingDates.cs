namespace BuildTasks.GoTemplates.Tests.Functions;

public class FormattingDates
{
    [Theory]
    [InlineData("{{ date \"2006-01-02T15:04:05Z07:00\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "2023-07-04T09:05:06Z")]
    [InlineData("{{ date \"Mon Jan _2 15:04:05 2006\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "Tue Jul  4 09:05:06 2023")]
    [InlineData("{{ date \"Monday, 02-Jan-06 15:04:05 MST\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "Tuesday, 04-Jul-23 09:05:06 UTC")]
    [InlineData("{{ date \"January 2, 3:4:5 pm PM 03\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "July 4, 9:5:6 am AM 09")]
    [InlineData("{{ date \"2006-002 __2\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "2023-185 185")]
    [InlineData("{{ date \"06-1-2\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "23-7-4")]
    [InlineData("{{ date \".000 .0000000000 .999 ,9\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", ".789 .789000000 .789 ,7")]
    [InlineData(
        "{{ date \"-0700 -07:00 -07 Z0700 Z07:00 -070000 -07:00:00\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}",
        "+0000 +00:00 +00 Z Z +000000 +00:00:00")]
    [InlineData("{{ date \"_2006 Month Janus stdZ\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "_2023 Month Janus stdZ")]
    [InlineData("{{ date \"20060102150405\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "20230704090506")]
    [InlineData("{{ date \"15h04\" (toDate \"2006-01-02 15:04:05.000\" \"2023-07-04 09:05:06.789\") }}", "09h05")]
    public void Follows_the_layout(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ date \"2006-01-02 15:04:05\" 1700000000 }} {{ htmlDate (int64 0) }}", "2023-11-14 22:13:20 1970-01-01")]
    [InlineData("{{ htmlDate nil }} {{ htmlDate \"x\" }} {{ htmlDate 1.5 }}", "2024-02-29 2024-02-29 2024-02-29")]
    [InlineData("{{ now }} {{ unixEpoch now }}", "2024-02-29 12:30:15.25 +0000 UTC 1709209815")]
    [InlineData("{{ unixEpoch 1 }}", "!can't handle 1 for arg of type time.Time")]
    public void Takes_what_it_is_given_for_a_date(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ date \"2006-01-02 15:04:05\" (int64 9223372036854775807) }}", "292277026596-12-04 15:30:07")]
    [InlineData("{{ date \"2006-01-02 15:04:05\" (int64 -9223372036854775808) }}", "292277026596-12-04 15:30:08")]
    [InlineData("{{ htmlDateInZone (int64 9223372036854775807) \"Asia/Tokyo\" }}", "292277026596-12-05")]
    [InlineData("{{ htmlDate (int64 -62135596801) }}", "0000-12-31")]
    public void Counts_on_from_the_last_instant_to_the_first(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("1.1h 0.57s 1.123456789123456789s", "1h6m1.693456789s")]
    [InlineData("9223372036.854775807s", "2562047h47m16.854775807s")]
    public void Adds_the_parts_of_a_duration_as_Go_does(string parts, string result)
        => Assert.Equal(
            result,
            Sprig.Render($"{{{{ $d := toDate \"x\" \"y\" }}}}{{{{ (dateModify \"{parts.Replace(" ", "", StringComparison.Ordinal)}\" $d).Sub $d }}}}"));

    [Theory]
    [InlineData("9223372036.854775808s", "time: invalid duration \"9223372036.854775808s\"")]
    [InlineData("-9223372036854775808s", "time: invalid duration \"-9223372036854775808s\"")]
    [InlineData("1\u00e9", "time: unknown unit \"\\xc3\\xa9\" in duration \"1\\xc3\\xa9\"")]
    [InlineData("1", "time: missing unit in duration \"1\"")]
    public void Refuses_durations_in_the_words_of_Go(string duration, string message)
        => Assert.Equal("!error calling mustDateModify: " + message, Sprig.Render($"{{{{ mustDateModify \"{duration}\" (toDate \"x\" \"y\") }}}}"));

    [Theory]
    [InlineData("{{ range (toDate \"2006-01-02\" \"2024-02-29\").Month }}{{ . }},{{ end }}", "%!Month(0),January,")]
    [InlineData("{{ duration \"99999999999999999999s\" }}", "-1s")]
    [InlineData("{{ now.Date }}", "!function Date has 3 return values; should be 1 or 2")]
    [InlineData("{{ now.ISOWeek }}", "!invalid function signature for ISOWeek: second return value should be error; is int")]
    public void Keeps_what_Go_makes_of_odd_numbers_and_methods(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ dateInZone \"2006-01-02 15:04 MST -0700\" 1700000000 \"America/New_York\" }}", "2023-11-14 17:13 EST -0500")]
    [InlineData("{{ date_in_zone \"15:04 MST\" 1690000000 \"Europe/Berlin\" }}", "06:26 CEST")]
    [InlineData("{{ dateInZone \"15:04 MST\" 1700000000 \"Nowhere/Bad\" }}", "22:13 UTC")]
    [InlineData("{{ dateInZone \"15:04 MST\" 1700000000 \"Local\" }} {{ htmlDateInZone 1700000000 \"Asia/Tokyo\" }}", "22:13 UTC 2023-11-15")]
    [InlineData("{{ dateInZone \"15:04:05 MST -070000\" (int64 -62135596800) \"Europe/Berlin\" }}", "00:53:28 LMT +005328")]
    [InlineData("{{ dateInZone \"2006-01-02 15:04:05\" (int64 -2208988800) \"Pacific/Apia\" }}", "1899-12-31 12:33:04")]
    [InlineData("{{ dateInZone \"15:04 MST\" 4070908800 \"Europe/Berlin\" }}", "01:00 CET")]
    public void Knows_zones(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ duration \"3661\" }} {{ duration (int64 95) }} {{ duration 95 }} {{ duration \"x\" }}", "1h1m1s 1m35s 0s 0s")]
    [InlineData(
        "{{ durationRound \"2400h10m\" }} {{ durationRound \"25h\" }} {{ durationRound \"60m\" }} {{ durationRound \"-61m\" }} {{ durationRound \"1s\" }}",
        "3mo 1d 60m 1h 0s")]
    [InlineData("{{ ago (toDate \"2006-01-02\" \"2024-02-29\") }} {{ ago 1709209815 }} {{ ago \"x\" }}", "12h30m15s 0s 0s")]
    [InlineData("{{ durationRound (toDate \"2006\" \"2020\") }}", "4y")]
    [InlineData("{{ (now.Sub (toDate \"2006-01-02\" \"2024-02-29\")).Hours }} {{ now.Sub (now.Add (now.Sub now)) }}", "12.504236111111112 0s")]
    public void Measures_time(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ dateModify \"-1.5h\" (toDate \"2006-01-02\" \"2023-07-04\") }}", "2023-07-03 22:30:00 +0000 UTC")]
    [InlineData("{{ date_modify \"bad\" (toDate \"2006\" \"2020\") | date \"2006\" }}", "2020")]
    [InlineData("{{ mustDateModify \"1x\" (toDate \"2006\" \"2020\") }}", "!error calling mustDateModify: time: unknown unit \"x\" in duration \"1x\"")]
    [InlineData("{{ must_date_modify \"10\" (toDate \"2006\" \"2020\") }}", "!error calling must_date_modify: time: missing unit in duration \"10\"")]
    [InlineData("{{ mustDateModify \"\" (toDate \"2006\" \"2020\") }}", "!error calling mustDateModify: time: invalid duration \"\"")]
    public void Moves_dates(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData(
        "{{ now.Year }} {{ now.Month }} {{ now.Day }} {{ now.Weekday }} {{ now.YearDay }} {{ now.Hour }} {{ now.Unix }} {{ now.UnixMilli }}",
        "2024 February 29 Thursday 60 12 1709209815 1709209815250")]
    [InlineData("{{ printf \"%d %T\" now.Month now.Month }} {{ eq now.Month 2 }}", "2 time.Month true")]
    [InlineData("{{ now.AddDate 1 0 0 }} {{ now.Before now }} {{ now.Format \"2006\" }} {{ now.IsZero }}", "2025-03-01 12:30:15.25 +0000 UTC false 2024 false")]
    [InlineData(
        "{{ $hour := (now.Sub (now.Add -3600000000000)) }}{{ now.Truncate $hour }}, {{ now.Round $hour }}, {{ now.Round (now.Sub now) }}",
        "2024-02-29 12:00:00 +0000 UTC, 2024-02-29 13:00:00 +0000 UTC, 2024-02-29 12:30:15.25 +0000 UTC")]
    [InlineData("{{ now.Round (now.Sub (now.Add -420000000000000)) }}", "2024-02-27 08:40:00 +0000 UTC")]
    [InlineData("{{ now.Add 1000000000 }} {{ (now.Sub (now.Add -0x10)).Round 10 }}", "2024-02-29 12:30:16.25 +0000 UTC 20ns")]
    [InlineData("{{ now.Add 1.5 }}", "!expected integer; found 1.5")]
    [InlineData("{{ now.Add (int64 1) }}", "!wrong type for value; expected time.Duration; got int64")]
    public void Has_the_methods_of_a_time(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
