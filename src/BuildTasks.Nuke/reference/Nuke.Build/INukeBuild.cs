using System.Linq.Expressions;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <remarks>NUKE's own has further members, some of them internal: nobody outside can implement it, and nothing here calls them.</remarks>
public interface INukeBuild
{
    void ReportSummary(Configure<Dictionary<string, string>> configurator = null);

    int? ExitCode { get; set; }

    AbsolutePath RootDirectory { get; }

    AbsolutePath TemporaryDirectory { get; }

    Verbosity Verbosity { get; }

    bool IsLocalBuild { get; }

    bool IsServerBuild { get; }

    T TryGetValue<T>(Expression<Func<T>> parameterExpression)
        where T : class;

    T TryGetValue<T>(Expression<Func<object>> parameterExpression);
}

public enum Verbosity
{
    Verbose,
    Normal,
    Minimal,
    Quiet,
}
