namespace BuildTasks.GoTemplates;

/// <summary>
/// The functions of sprig 3.3 (https://masterminds.github.io/sprig/) without <c>env</c> and <c>expandenv</c>, which let a template read
/// secrets; names and errors as in Go.
/// </summary>
public static class SprigFunctions
{
    /// <summary>The table of all functions.</summary>
    public static FunctionTable Create(SprigEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new FunctionTable(
        [
            .. StringFunctions.All,
            .. StringListFunctions.All,
            .. CaseFunctions.All,
            .. EncodingFunctions.All,
            .. IntegerFunctions.All,
            .. FloatFunctions.All,
            .. SequenceFunctions.All,
            .. ListFunctions.All,
            .. DictFunctions.All,
            .. DefaultFunctions.All,
            .. JsonFunctions.All,
            .. ReflectionFunctions.All,
            .. PathFunctions.All,
            .. new DateFunctions(environment).All,
            .. new RegexpFunctions().All,
            .. SemVerFunctions.All,
            .. new RandomFunctions(environment.Random).All,
            .. new CryptoFunctions(environment.Random).All,
            .. new CertificateFunctions(environment).All,
            .. UrlFunctions.All,
        ]);
    }
}
