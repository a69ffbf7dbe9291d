using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace BuildTasks.GoTemplates.Execution;

/// <summary>
/// Goes on with deep recursion on the stack of another thread when this one's is nearly used up: templates may call each other more
/// often than a thread of .NET has stack for, and running out of it would end the process.
/// </summary>
internal static class FreshStack
{
    private const int Size = 64 * 1024 * 1024;

    public static bool IsNeeded => !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs the work on a stack of its own and waits for it; its exception is thrown here.</summary>
    public static void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>Runs the work on a stack of its own and waits for it; its exception is thrown here.</summary>
    public static TResult Run<TArgument, TResult>(Func<TArgument, TResult> work, TArgument argument) => Run(() => work(argument));

    /// <summary>Runs the work on a stack of its own and waits for it; its exception is thrown here.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(Work, Size) { Name = "deep template", IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = work();
            }
            catch (Exception exception) when (Capture(exception))
            {
                // Thrown again by the waiting thread.
            }
        }

        bool Capture(Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
            return true;
        }
    }
}
