using BuildTasks.GoTemplates.Tests.Functions;

namespace BuildTasks.GoTemplates.Tests.Formatting;

/// <summary>Structs and pointers, which Go prints by their methods, by their fields or as an address.</summary>
public sealed class PrintingStructs
{
    private const string Version = "(semver \"1.2.3-rc.1+b\")";
    private const string Date = "(toDate \"2006-01-02\" \"2024-02-29\")";
    private const string Unset = "(toDate \"x\" \"y\")";

    [Theory]
    [InlineData("%v", Version, "1.2.3-rc.1+b")]
    [InlineData("%q", Version, "\"1.2.3-rc.1+b\"")]
    [InlineData("%d", Version, "&{1 2 3 %!d(string=rc.1) %!d(string=b) %!d(string=1.2.3-rc.1+b)}")]
    [InlineData("%#v", Version, "&semver.Version{major:0x1, minor:0x2, patch:0x3, pre:\"rc.1\", metadata:\"b\", original:\"1.2.3-rc.1+b\"}")]
    [InlineData("%+w", Version, "%!w(*semver.Version=&{major:1 minor:2 patch:3 pre:rc.1 metadata:b original:1.2.3-rc.1+b})")]
    [InlineData("%t", "(dict \"v\" " + Version + ")", "map[%!t(string=v):%!t(*semver.Version=&{1 2 3 rc.1 b 1.2.3-rc.1+b})]")]
    [InlineData("%v", Date, "2024-02-29 00:00:00 +0000 UTC")]
    [InlineData("%#v", Date, "time.Date(2024, time.February, 29, 0, 0, 0, 0, time.Local)")]
    [InlineData("%#v", Unset, "time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)")]
    [InlineData("%d", Unset, "{0 0 0}")]
    [InlineData("%t", Date, "{%!t(uint64=0) %!t(int64=63844761600) %!t(*time.Location=&{UTC [] []  0 0 <nil>})}")]
    [InlineData("%s", Date + ".Location", "UTC")]
    [InlineData("%T", Date + ".Location", "*time.Location")]
    [InlineData("%#w", Date + ".Location", "%!w(*time.Location=&time.Location{name:\"UTC\", zone:[]time.zone(nil), "
        + "tx:[]time.zoneTrans(nil), extend:\"\", cacheStart:0, cacheEnd:0, cacheZone:(*time.zone)(nil)})")]
    [InlineData("%d %v %#v", Date + ".Month " + Date + ".Month " + Date + ".Weekday", "2 February 4")]
    public void A_struct_is_printed_by_its_methods_or_its_fields(string format, string value, string expected)
        => Assert.Equal(expected, Sprig.Render($"{{{{ printf \"{format}\" {value} }}}}"));

    [Theory]
    [InlineData("%w", "%!w([]interface {}=[1 b])")]
    [InlineData("%#w", "%!w([]interface {}=[]interface {}{1, \"b\"})")]
    [InlineData("%p", "0xc000012345")]
    [InlineData("%#p", "c000012345")]
    public void A_list_has_an_address_and_is_no_error_to_wrap(string format, string expected)
        => Assert.Equal(expected, GoFormat.Sprintf(format, new GoList([new GoInt(1), "b"])));

    [Theory]
    [InlineData("%v", "[104 105]")]
    [InlineData("%#v", "[]byte{0x68, 0x69}")]
    [InlineData("%d", "[104 105]")]
    [InlineData("%#O", "[0o0150 0o0151]")]
    [InlineData("%w", "[%!w(uint8=104) %!w(uint8=105)]")]
    [InlineData("%#w", "[]uint8{%!w(uint8=0x68), %!w(uint8=0x69)}")]
    public void Bytes_are_numbers_or_a_text(string format, string expected)
        => Assert.Equal(expected, GoFormat.Sprintf(format, GoList.OfBytes("hi"u8.ToArray())));

    [Fact]
    public void Bytes_inside_of_a_list_are_of_the_type_uint8()
        => Assert.Equal("[]interface {}{[]uint8{0x68}}", GoFormat.Sprintf("%#v", new GoList([GoList.OfBytes("h"u8.ToArray())])));
}
