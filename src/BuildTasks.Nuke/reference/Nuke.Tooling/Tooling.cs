namespace Nuke.Common.Tooling;

public delegate T Configure<T>(T options);

public enum OutputType
{
    Std = 0,
    Err = 1,
}

public struct Output
{
    public OutputType Type;
    public string Text;
}

public interface IRequireTool
{
}

public interface IRequireToolWithVersion
{
}

public delegate IReadOnlyCollection<Output> Tool(
    ArgumentStringHandler arguments,
    string workingDirectory = null,
    IReadOnlyDictionary<string, string> environmentVariables = null,
    int? timeout = null,
    bool? logOutput = null,
    bool? logInvocation = null,
    Action<OutputType, string> logger = null,
    Action<IProcess> exitHandler = null);

public interface IProcess : IDisposable
{
}

public ref struct ArgumentStringHandler
{
}
