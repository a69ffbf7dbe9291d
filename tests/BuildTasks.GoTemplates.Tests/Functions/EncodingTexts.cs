namespace BuildTasks.GoTemplates.Tests.Functions;

public class EncodingTexts
{
    [Theory]
    [InlineData("{{ b64enc \"hello\" }} {{ b64dec \"aGVsbG8=\" }} {{ b64dec \"aGVs\\nbG8=\" }}", "aGVsbG8= hello hello")]
    [InlineData("{{ b64dec \"aGVsbG8\" }}", "illegal base64 data at input byte 4")]
    [InlineData("{{ b64dec \"not base64!\" }}", "illegal base64 data at input byte 3")]
    [InlineData("{{ b64dec \"aGVsbG8=x\" }}", "illegal base64 data at input byte 8")]
    [InlineData("{{ b64dec \"a===\" }}", "illegal base64 data at input byte 1")]
    [InlineData("{{ b64dec \"ab=c\" }}", "illegal base64 data at input byte 2")]
    [InlineData("{{ b64dec \"ab=\" }}", "illegal base64 data at input byte 3")]
    [InlineData("{{ b64dec \"/w==\" | b64enc }}", "/w==")]
    [InlineData("{{ b32enc \"hello!\" }} {{ b32dec \"NBSWY3DPEE======\" }}", "NBSWY3DPEE====== hello!")]
    [InlineData("{{ b32dec \"bad\" }}", "illegal base32 data at input byte 0")]
    [InlineData("{{ b32dec \"NBSWY3D\" }}", "illegal base32 data at input byte 0")]
    [InlineData("{{ b32dec \"NBSWY3DPEE=====\" }}", "illegal base32 data at input byte 15")]
    [InlineData("{{ b32dec \"NBSWY3DPEE==x===\" }}", "illegal base32 data at input byte 11")]
    public void Encodes_and_decodes(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ sha1sum \"abc\" }}", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("{{ sha256sum \"abc\" }}", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("{{ sha512sum \"\" | trunc 16 }}", "cf83e1357eefb8bd")]
    [InlineData("{{ adler32sum \"hello world\" }} {{ adler32sum \"\" }}", "436929629 1")]
    public void Sums_up(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
