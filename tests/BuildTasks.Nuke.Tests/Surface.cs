using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BuildTasks.Nuke.Tests;

/// <summary>
/// What a compiler sees of a type, a line for each member that others can use, with all that decides which overload a call means and what is
/// compiled into the caller: types, constraints, default values, and attributes that ask the compiler for more.
/// </summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const TypeAttributes Kept =
        TypeAttributes.VisibilityMask | TypeAttributes.ClassSemanticsMask | TypeAttributes.Abstract | TypeAttributes.Sealed;

    /// <summary>The type itself, and what it must be.</summary>
    public static IEnumerable<string> Of(Type type) =>
    [
        $"{type}: {type.Attributes & Kept} {(type.IsByRefLike ? "ref " : string.Empty)}: {type.BaseType}",
        .. type.GetInterfaces().Select(contract => $"{type}: {contract}"),
        .. type.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name == nameof(AttributeUsageAttribute))
            .Select(attribute => $"{type}: {attribute}"),
    ];

    /// <summary>A line for each member, by the member's name.</summary>
    public static ILookup<string, string> MembersOf(Type type)
        => type.GetMembers(Declared).Where(IsVisible).ToLookup(member => member.Name, member => $"{type}: {Describe(member)}", StringComparer.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    private static string Describe(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Modifiers(method)}{method.ReturnType} {method.Name}{Generics(method)}({Parameters(method)})",
        MethodBase constructor => $"{constructor.Name}({Parameters(constructor)})",
        PropertyInfo property => $"property {property.PropertyType} {property.Name}",
        FieldInfo { IsLiteral: true } constant => $"const {constant.FieldType} {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : string.Empty)}{field.FieldType} {field.Name}",
        _ => member.ToString()!,
    };

    // An override of a method whose base is not in the signatures is a virtual method like any other.
    private static string Modifiers(MethodInfo method)
        => (method.IsStatic ? "static " : string.Empty)
            + (method.IsAbstract ? "abstract " : string.Empty)
            + (method.IsVirtual && !method.IsFinal ? "virtual " : string.Empty);

    private static string Generics(MethodInfo method)
        => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Constraints))}>" : string.Empty;

    private static string Constraints(Type parameter)
    {
        IEnumerable<string> types = parameter.GetGenericParameterConstraints().Select(type => type.ToString()).Order(StringComparer.Ordinal);
        return $"{parameter.Name}: {parameter.GenericParameterAttributes} {string.Join(", ", types)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter)
    {
        IEnumerable<string> attributes = parameter.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name
                is nameof(ParamArrayAttribute)
                or nameof(CallerArgumentExpressionAttribute)
                or nameof(CallerMemberNameAttribute)
                or nameof(CallerFilePathAttribute)
                or nameof(CallerLineNumberAttribute))
            .Select(attribute => attribute.ToString() + " ");
        string defaultValue = parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.RawDefaultValue, CultureInfo.InvariantCulture)}" : string.Empty;
        return $"{string.Concat(attributes)}{parameter.ParameterType} {parameter.Name}{defaultValue}";
    }
}
