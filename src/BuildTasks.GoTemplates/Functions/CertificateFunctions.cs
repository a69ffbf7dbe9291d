using BuildTasks.GoTemplates.Crypto;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's keys and certificates.</summary>
internal sealed class CertificateFunctions(SprigEnvironment environment)
{
    private const int RsaBits = 2048;
    private readonly CertificateMaker maker = new(environment);

    public IEnumerable<TemplateFunction> All =>
    [
        Create("genPrivateKey", (string type) => PrivateKey.Generate(type, environment.Random)),
        Create("buildCustomCert", (string certificate, string key) => CertificateMaker.FromBase64(certificate, key)),
        Create("genCA", (string name, GoInt days) => WithNewKey(key => maker.Authority(name, days, key))),
        Create("genCAWithKey", (string name, GoInt days, string pem) => WithKey(pem, key => maker.Authority(name, days, key))),
        Create("genSelfSignedCert", (string name, GoList? addresses, GoList? hosts, GoInt days) =>
            WithNewKey(key => maker.Server(name, addresses, hosts, days, key))),
        Create("genSelfSignedCertWithKey", (string name, GoList? addresses, GoList? hosts, GoInt days, string pem) =>
            WithKey(pem, key => maker.Server(name, addresses, hosts, days, key))),
        new(
            "genSignedCert",
            [GoType.String, GoType.ListOfAny, GoType.ListOfAny, GoType.Int, GoCertificate.CertificateType],
            isVariadic: false,
            a => WithNewKey(key => Signed(a, key))),
        new(
            "genSignedCertWithKey",
            [GoType.String, GoType.ListOfAny, GoType.ListOfAny, GoType.Int, GoCertificate.CertificateType, GoType.String],
            isVariadic: false,
            a => WithKey((string)a[5]!, key => Signed(a, key))),
    ];

    private GoCertificate Signed(object?[] a, PrivateKey key) =>
        maker.Signed((string)a[0]!, (GoList?)a[1], (GoList?)a[2], (GoInt)a[3]!, (GoCertificate)a[4]!, key);

    private static GoCertificate WithNewKey(Func<PrivateKey, GoCertificate> make)
    {
        using PrivateKey key = PrivateKey.Rsa(RsaBits);
        return make(key);
    }

    private static GoCertificate WithKey(string pem, Func<PrivateKey, GoCertificate> make)
    {
        PrivateKey key;
        try
        {
            key = PrivateKey.Parse(pem);
        }
        catch (TemplateFunctionException e)
        {
            throw new TemplateFunctionException("parsing private key: " + e.Message, e);
        }

        using (key)
        {
            return make(key);
        }
    }
}
