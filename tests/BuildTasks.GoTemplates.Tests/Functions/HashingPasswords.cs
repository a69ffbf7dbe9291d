using System.Text;
using BuildTasks.GoTemplates.Crypto;

namespace BuildTasks.GoTemplates.Tests.Functions;

public class HashingPasswords
{
    [Fact]
    public void Bcrypt_agrees_with_a_known_hash()
    {
        // From the test vectors of crypt_blowfish 1.3; the salt is 22 times "C" in bcrypt's alphabet.
        byte[] salt = Convert.FromHexString("10410410410410410410410410410410");
        Assert.Equal("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", BCrypt.Hash("U*U"u8, salt, 5));
    }

    // RFC 7914, section 12.
    [Theory]
    [InlineData("", "", 16, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")]
    [InlineData("password", "NaCl", 1024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")]
    public void Scrypt_agrees_with_its_specification(string password, string salt, int cost, int blockSize, int parallelism, string key) =>
        Assert.Equal(key, Convert.ToHexStringLower(
            Scrypt.DeriveKey(Encoding.ASCII.GetBytes(password), Encoding.ASCII.GetBytes(salt), cost, blockSize, parallelism, 64)));

    [Theory]
    [InlineData("{{ derivePassword 1 \"long\" \"password\" \"user\" \"example.com\" }}", "ZedaFaxcZaso9*")]
    [InlineData("{{ derivePassword 1 \"pin\" \"password\" \"user\" \"example.com\" }}", "6685")]
    [InlineData("{{ derivePassword 1 \"bogus\" \"password\" \"user\" \"example.com\" }}", "cannot find password template bogus")]
    [InlineData("{{ htpasswd \"us:er\" \"pw\" }}", "invalid username: us:er")]
    [InlineData("{{ htpasswd \"user\" \"pw\" | trunc 34 }}", "user:$2a$10$..CA.uOD/eaGAOmJB.yMBu")]
    [InlineData("{{ bcrypt (repeat 73 \"x\") }}", "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes")]
    public void Passwords_are_derived_and_hashed(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ encryptAES \"secret\" \"plain é\" | decryptAES \"secret\" }}", "plain é")]
    [InlineData("{{ encryptAES \"secret\" \"\" }}{{ decryptAES \"secret\" \"\" }}", "")]
    [InlineData("{{ decryptAES \"x\" \"%%\" }}", "!error calling decryptAES: illegal base64 data at input byte 0")]
    [InlineData("{{ decryptAES \"x\" \"Zm9v\" }}", "!error calling decryptAES: runtime error: slice bounds out of range [:16] with capacity 3")]
    [InlineData("{{ decryptAES \"x\" (b64enc (repeat 17 \"a\")) }}", "!error calling decryptAES: crypto/cipher: input not full blocks")]
    [InlineData("{{ decryptAES \"x\" (b64enc (repeat 16 \"a\")) }}", "!error calling decryptAES: runtime error: index out of range [-1]")]
    public void Texts_are_encrypted(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
