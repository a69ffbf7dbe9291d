namespace BuildTasks.GoTemplates;

// The overloads differ only in the number of parameters, as those of Func do.
public sealed partial class TemplateFunction
{
    /// <summary>A function without parameters.</summary>
    public static TemplateFunction Create<TResult>(string name, Func<TResult> body)
        => Fixed<TResult>(name, [], (_, _) => body());

    /// <summary>A function of one parameter.</summary>
    public static TemplateFunction Create<T1, TResult>(string name, Func<T1, TResult> body)
        => Fixed<TResult>(name, [TypeOf<T1>()], (_, a) => body(Cast<T1>(a[0])));

    /// <summary>A function of two parameters.</summary>
    public static TemplateFunction Create<T1, T2, TResult>(string name, Func<T1, T2, TResult> body)
        => Fixed<TResult>(name, [TypeOf<T1>(), TypeOf<T2>()], (_, a) => body(Cast<T1>(a[0]), Cast<T2>(a[1])));

    /// <summary>A function of three parameters.</summary>
    public static TemplateFunction Create<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> body)
        => Fixed<TResult>(
            name,
            [TypeOf<T1>(), TypeOf<T2>(), TypeOf<T3>()],
            (_, a) => body(Cast<T1>(a[0]), Cast<T2>(a[1]), Cast<T3>(a[2])));

    /// <summary>A function of four parameters.</summary>
    public static TemplateFunction Create<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> body)
        => Fixed<TResult>(
            name,
            [TypeOf<T1>(), TypeOf<T2>(), TypeOf<T3>(), TypeOf<T4>()],
            (_, a) => body(Cast<T1>(a[0]), Cast<T2>(a[1]), Cast<T3>(a[2]), Cast<T4>(a[3])));

    /// <summary>A function of five parameters.</summary>
    public static TemplateFunction Create<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> body)
        => Fixed<TResult>(
            name,
            [TypeOf<T1>(), TypeOf<T2>(), TypeOf<T3>(), TypeOf<T4>(), TypeOf<T5>()],
            (_, a) => body(Cast<T1>(a[0]), Cast<T2>(a[1]), Cast<T3>(a[2]), Cast<T4>(a[3]), Cast<T5>(a[4])));

    /// <summary>A function of any number of arguments.</summary>
    public static TemplateFunction Variadic<TItem, TResult>(string name, Func<TItem[], TResult> body)
        => Open<TResult>(name, [TypeOf<TItem>()], (_, a) => body(Rest<TItem>(a, 0)));

    /// <summary>A function of one parameter and any number of further arguments.</summary>
    public static TemplateFunction Variadic<T1, TItem, TResult>(string name, Func<T1, TItem[], TResult> body)
        => Open<TResult>(name, [TypeOf<T1>(), TypeOf<TItem>()], (_, a) => body(Cast<T1>(a[0]), Rest<TItem>(a, 1)));

    /// <summary>A function of two parameters and any number of further arguments.</summary>
    public static TemplateFunction Variadic<T1, T2, TItem, TResult>(string name, Func<T1, T2, TItem[], TResult> body)
        => Open<TResult>(
            name, [TypeOf<T1>(), TypeOf<T2>(), TypeOf<TItem>()], (_, a) => body(Cast<T1>(a[0]), Cast<T2>(a[1]), Rest<TItem>(a, 2)));

    /// <summary>A function that renders templates itself, such as <c>include</c>: it gets the execution that calls it.</summary>
    public static TemplateFunction InExecution<T1, T2, TResult>(string name, Func<TemplateExecution, T1, T2, TResult> body)
        => Fixed<TResult>(name, [TypeOf<T1>(), TypeOf<T2>()], (execution, a) => body(execution, Cast<T1>(a[0]), Cast<T2>(a[1])));

    /// <summary>A function of one parameter that gets the execution that calls it, for its limits.</summary>
    public static TemplateFunction InExecution<T1, TResult>(string name, Func<TemplateExecution, T1, TResult> body)
        => Fixed<TResult>(name, [TypeOf<T1>()], (execution, a) => body(execution, Cast<T1>(a[0])));

    /// <summary>A function of three parameters that gets the execution that calls it, for its limits.</summary>
    public static TemplateFunction InExecution<T1, T2, T3, TResult>(string name, Func<TemplateExecution, T1, T2, T3, TResult> body)
        => Fixed<TResult>(
            name,
            [TypeOf<T1>(), TypeOf<T2>(), TypeOf<T3>()],
            (execution, a) => body(execution, Cast<T1>(a[0]), Cast<T2>(a[1]), Cast<T3>(a[2])));

    /// <summary>A function of any number of arguments that gets the execution that calls it, for its limits.</summary>
    public static TemplateFunction VariadicInExecution<TItem, TResult>(string name, Func<TemplateExecution, TItem[], TResult> body)
        => Open<TResult>(name, [TypeOf<TItem>()], (execution, a) => body(execution, Rest<TItem>(a, 0)));

    /// <summary>A variadic function that gets the execution that calls it and all arguments in order.</summary>
    internal static TemplateFunction InExecution(string name, GoType[] parameters, Func<TemplateExecution, object?[], object?> body)
        => new(name, parameters, isVariadic: true, GoType.Any, body);

    private static TemplateFunction Fixed<TResult>(string name, GoType[] parameters, Func<TemplateExecution, object?[], TResult> body)
        => new(name, parameters, isVariadic: false, TypeOf<TResult>(), (execution, arguments) => Box(body(execution, arguments)));

    private static TemplateFunction Open<TResult>(string name, GoType[] parameters, Func<TemplateExecution, object?[], TResult> body)
        => new(name, parameters, isVariadic: true, TypeOf<TResult>(), (execution, arguments) => Box(body(execution, arguments)));

    private static TItem[] Rest<TItem>(object?[] arguments, int start)
    {
        if (start == 0 && arguments is TItem[] all && typeof(TItem) == typeof(object))
        {
            return all;
        }

        TItem[] rest = new TItem[arguments.Length - start];
        for (int index = 0; index < rest.Length; index++)
        {
            rest[index] = Cast<TItem>(arguments[start + index]);
        }

        return rest;
    }

    private static T Cast<T>(object? argument) => (T)argument!;

    private static object? Box<T>(T result) => result switch
    {
        GoInt number => GoInt.Box(number),
        bool truth => truth ? True : False,
        _ => result,
    };

    private static GoType TypeOf<T>()
        => GoTypes.GetValueOrDefault(typeof(T)) ?? (typeof(GoMap).IsAssignableFrom(typeof(T)) ? GoType.MapOfAny : GoType.Any);

    private static readonly object True = true;
    private static readonly object False = false;

    private static readonly Dictionary<Type, GoType> GoTypes = new()
    {
        [typeof(string)] = GoType.String,
        [typeof(bool)] = GoType.Bool,
        [typeof(GoInt)] = GoType.Int,
        [typeof(long)] = GoType.Int64,
        [typeof(int)] = GoType.Int32,
        [typeof(uint)] = GoType.Uint32,
        [typeof(ulong)] = GoType.Uint64,
        [typeof(double)] = GoType.Float64,
        [typeof(GoMap)] = GoType.MapOfAny,
        [typeof(GoList)] = GoType.ListOfAny,
        [typeof(GoTime)] = GoTime.TimeType,
        [typeof(GoDuration)] = GoDuration.DurationType,
        [typeof(object)] = GoType.Any,
    };
}
