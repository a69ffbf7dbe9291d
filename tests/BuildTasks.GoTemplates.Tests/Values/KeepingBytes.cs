using System.Text;

namespace BuildTasks.GoTemplates.Tests.Values;

public sealed class KeepingBytes
{
    public static TheoryData<byte[], int> Texts => new()
    {
        { Encoding.UTF8.GetBytes("plain"), 5 },
        { Encoding.UTF8.GetBytes("é日😀"), 4 },
        { [0xFF], 1 },
        { [.. "a"u8, 0xC3, .. "b"u8], 3 },
        { [0xE2, 0x82, .. "é"u8, 0x80], 4 },
        { [0xED, 0xA0, 0x80], 3 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Valid_or_not_they_come_back(byte[] bytes, int units)
    {
        string text = GoText.FromUtf8(bytes);
        Assert.Equal(units, text.Length);
        Assert.Equal(bytes, GoText.ToUtf8(text));
        Assert.Equal(bytes.Length, GoText.ByteLength(text));
    }

    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("a", "ab", -1)]
    [InlineData("b", "ab", 1)]
    [InlineData("same", "same", 0)]
    [InlineData("\uFFFD", "😀", -1)]
    [InlineData("日", "😀", -1)]
    public void Texts_sort_by_them(string left, string right, int sign)
        => Assert.Equal(sign, Math.Sign(GoText.Compare(left, right)));

    [Fact]
    public void A_map_goes_through_its_keys_in_that_order()
    {
        GoMap map = new([new("😀", null), new("b", null), new("a10", null), new("a9", null), new("\uFFFD", null)]);
        Assert.Equal(["a10", "a9", "b", "\uFFFD", "😀"], map.Keys);
        map.Set("B", null);
        map.Remove("a9");
        Assert.Equal(["B", "a10", "b", "\uFFFD", "😀"], map.Keys);
    }

    [Fact]
    public void A_map_of_another_type_is_the_same_map()
    {
        GoMap map = new();
        GoMap view = map.As(GoType.Named("common.Values", GoType.MapOfAny));
        view.Set("a", true);
        Assert.Equal(true, map.Get("a"));
        Assert.Equal(("common.Values", "map[string]interface {}"), (view.Type.Name, map.Type.Name));
    }
}
