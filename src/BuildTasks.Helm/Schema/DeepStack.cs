using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace BuildTasks.Helm.Schema;

/// <summary>
/// Recursion whose depth the input decides: where the stack runs short, it goes on in a thread with a fresh stack, so that deep
/// documents cost memory and never the process.
/// </summary>
internal static class DeepStack
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>True when a call may simply go on; asked first, it saves the delegate that <see cref="Run"/> needs.</summary>
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public static T Run<T>(Func<T> work) => HasRoom ? work() : RunElsewhere(work);

    private static T RunElsewhere<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // Every failure goes on in the thread that waits.
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
#pragma warning restore CA1031
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
