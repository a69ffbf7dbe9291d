namespace BuildTasks.GoTemplates;

/// <summary>The nil of a place of type <c>interface {}</c>, for the one function that tells it from no value at all: <c>len</c>.</summary>
internal sealed class NilInterface
{
    private NilInterface()
    {
    }

    public static NilInterface Instance { get; } = new();
}
