namespace BuildTasks.Fakes;

/// <summary>The folder of this repository: the nearest one above the tests with the solution in it.</summary>
public static class RepositoryRoot
{
    public static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BuildTasks.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No BuildTasks.sln above {AppContext.BaseDirectory}.");
    }
}
