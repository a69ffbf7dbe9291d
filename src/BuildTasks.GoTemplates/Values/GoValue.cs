namespace BuildTasks.GoTemplates;

/// <summary>
/// A Go value that .NET has no type for. The other values of a template are <c>null</c> (nil), <see cref="bool"/>, <see cref="string"/>,
/// <see cref="GoInt"/> (int), <see cref="long"/> (int64), <see cref="double"/> (float64) and the .NET integers of the same size as Go's.
/// </summary>
public abstract class GoValue
{
    /// <summary>The type as Go's reflection sees it.</summary>
    public abstract GoType Type { get; }

    /// <summary>
    /// The method of that name bound to this value, or null. It is a <see cref="TemplateFunction"/>, so that arguments are counted,
    /// checked and reported as Go does.
    /// </summary>
    public virtual TemplateFunction? FindMethod(string name) => null;

    /// <summary>What the value's <c>String()</c> or <c>Error()</c> method gives, which <c>%v</c> and <c>%s</c> print; null when the type has neither.</summary>
    public virtual string? StringMethod() => null;

    /// <summary>
    /// Like <see cref="StringMethod"/> when the template prints the value itself, where Go also finds a method declared on the pointer.
    /// </summary>
    public virtual string? AddressedStringMethod() => StringMethod();

    /// <summary>What the value's <c>GoString()</c> method gives, which <c>%#v</c> prints; null when the type has none.</summary>
    public virtual string? GoStringMethod() => null;

    /// <summary>
    /// The value as a function gets it: a copy that has no address any more, so that Go does not find methods declared on the pointer.
    /// </summary>
    public virtual GoValue WithoutAddress() => this;

    /// <summary>The value as Go's <c>fmt.Sprint</c> prints it.</summary>
    public override string ToString() => GoFormat.Sprint(this);
}
