using System.Linq.Expressions;

namespace Nuke.Common;

public static class EnvironmentInfo
{
    public static IReadOnlyCollection<string> CommandLineArguments => throw null;

    public static bool HasArgument(string name) => throw null;

    public static bool HasArgument<T>(Expression<Func<T>> expression) => throw null;

    public static T GetNamedArgument<T>(string parameterName, char? separator = null) => throw null;

    public static T GetNamedArgument<T>(Expression<Func<T>> expression, char? separator = null) => throw null;

    public static T GetNamedArgument<T>(Expression<Func<object>> expression, char? separator = null) => throw null;
}
