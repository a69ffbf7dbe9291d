using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The passwords of the Master Password algorithm, https://spectre.app (version 1, before its rename).</summary>
internal static class MasterPassword
{
    private const string Scope = "com.lyndir.masterpassword";

    private static readonly Dictionary<string, string[]> Templates = new(StringComparer.Ordinal)
    {
        ["maximum"] = ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"],
        ["long"] =
        [
            "CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno", "CvcvnoCvccCvcv",
            "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno", "CvccnoCvccCvcv", "CvccCvccnoCvcv",
            "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno", "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno",
        ],
        ["medium"] = ["CvcnoCvc", "CvcCvcno"],
        ["short"] = ["Cvcn"],
        ["basic"] = ["aaanaaan", "aannaaan", "aaannaaa"],
        ["pin"] = ["nnnn"],
    };

    private static readonly Dictionary<char, string> Characters = new()
    {
        ['V'] = "AEIOU",
        ['C'] = "BCDFGHJKLMNPQRSTVWXYZ",
        ['v'] = "aeiou",
        ['c'] = "bcdfghjklmnpqrstvwxyz",
        ['A'] = "AEIOUBCDFGHJKLMNPQRSTVWXYZ",
        ['a'] = "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
        ['n'] = "0123456789",
        ['o'] = "@&%?,=[]_:-+*$#!'^~;()/.",
        ['x'] = "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()",
    };

    /// <summary>The password of a site, or sprig's text when there is no such type of passwords.</summary>
    public static string Derive(uint counter, string type, string password, string user, string site)
    {
        if (!Templates.TryGetValue(type, out string[]? templates))
        {
            return "cannot find password template " + type;
        }

        byte[] key = Scrypt.DeriveKey(GoText.ToUtf8(password), Scoped(user), cost: 32768, blockSize: 8, parallelism: 2, length: 64);
        byte[] number = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, counter);
        byte[] seed = HMACSHA256.HashData(key, Concat(Scoped(site), number));
        string template = templates[seed[0] % templates.Length];
        return string.Concat(template.Select((kind, i) => Characters[kind][seed[i + 1] % Characters[kind].Length]));
    }

    private static byte[] Concat(byte[] left, byte[] right) => [.. left, .. right];

    // The scope, and a text with its length before it.
    private static byte[] Scoped(string text)
    {
        byte[] bytes = GoText.ToUtf8(text);
        byte[] length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
        return [.. GoText.ToUtf8(Scope), .. length, .. bytes];
    }
}
