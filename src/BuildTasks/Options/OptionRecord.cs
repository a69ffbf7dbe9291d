using System.Diagnostics.CodeAnalysis;

namespace BuildTasks;

/// <summary>What the options of a verb are read from, and filled into, by reflection.</summary>
internal static class OptionRecord
{
    /// <summary>The members that trimming must leave in a record of options.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;
}
