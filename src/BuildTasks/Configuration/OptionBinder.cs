using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.Configuration;

/// <summary>Fills an options record from what was said. The one place where precedence is decided.</summary>
public static class OptionBinder
{
    /// <summary>Fills a new <typeparamref name="T"/>; what nobody said keeps the record's default.</summary>
    /// <param name="sources">The strongest first: command line, then environment or inputs, then the configuration file.</param>
    /// <exception cref="OptionsException">With every value that cannot be read, and where it was said.</exception>
    public static T Bind<[DynamicallyAccessedMembers(OptionRecord.Members)] T>(
        params IReadOnlyList<OptionSource> sources)
        where T : new()
    {
        T record = new();
        List<string> faults = [];
        foreach (OptionDescriptor option in OptionCatalog.Of<T>())
        {
            SaidOption? said = sources.Select(source => source.Options.GetValueOrDefault(option.Name.Kebab)).FirstOrDefault(value => value is not null);
            if (said is null)
            {
                continue;
            }

            try
            {
                option.Set(record!, option.Parse(said.Values));
            }
            catch (FormatException fault)
            {
                faults.Add($"{said.Origin}: {fault.Message}.");
            }
        }

        return faults.Count == 0 ? record : throw new OptionsException(faults);
    }
}
