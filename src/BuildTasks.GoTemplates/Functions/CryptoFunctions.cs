using BuildTasks.GoTemplates.Crypto;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's password hashes, derived passwords and encryption.</summary>
internal sealed class CryptoFunctions(RandomSource random)
{
    private const int BCryptCost = 10;

    public IEnumerable<TemplateFunction> All =>
    [
        Create("bcrypt", (string password) => Hash(password)),
        Create("htpasswd", (string user, string password) =>
            user.Contains(':', StringComparison.Ordinal) ? "invalid username: " + user : $"{user}:{Hash(password)}"),
        Create("derivePassword", (uint counter, string type, string password, string user, string site) =>
            MasterPassword.Derive(counter, type, password, user, site)),
        Create("encryptAES", (string password, string text) => AesText.Encrypt(password, text, random)),
        Create("decryptAES", (string password, string text) => AesText.Decrypt(password, text)),
    ];

    private string Hash(string password)
    {
        byte[] bytes = GoText.ToUtf8(password);
        if (bytes.Length > BCrypt.MaxPasswordBytes)
        {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }

        byte[] salt = new byte[BCrypt.SaltBytes];
        random(salt);
        return BCrypt.Hash(bytes, salt, BCryptCost);
    }
}
