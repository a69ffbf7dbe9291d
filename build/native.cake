// Publishes the programs as native code and runs their tests with them: what users get is what is judged.

void TestNative(DirectoryPath root, DirectoryPath native, DirectoryPath results, string configuration)
{
    var cli = root.CombineWithFilePath("src/BuildTasks.Cli/BuildTasks.Cli.csproj");
    var action = root.CombineWithFilePath("action/BuildTasks.Action/BuildTasks.Action.csproj");
    if (MissingForNative(cli) is { } missing)
    {
        if (EnvironmentVariable("BUILDTASKS_REQUIRE_REAL_PARTS") == "1")
        {
            throw new CakeException(missing);
        }

        Warning("Skipped: {0}", missing);
        return;
    }

    EnsureDirectoryExists(native);
    CleanDirectory(native);
    PublishNative(cli, native, configuration);
    PublishNative(action, native, configuration);
    var suffix = IsRunningOnWindows() ? ".exe" : "";
    var programs = new Dictionary<string, string>
    {
        ["BUILDTASKS_CLI_PROGRAM"] = native.CombineWithFilePath("buildtasks" + suffix).FullPath,
        ["BUILDTASKS_ACTION_PROGRAM"] = native.CombineWithFilePath("BuildTasks.Action" + suffix).FullPath,
    };
    try
    {
        RunTests(root.CombineWithFilePath("tests/BuildTasks.Cli.Tests/BuildTasks.Cli.Tests.csproj"), results, configuration, programs);
        RunTests(root.CombineWithFilePath("tests/BuildTasks.Fronts.Tests/BuildTasks.Fronts.Tests.csproj"), results, configuration, programs, "FullyQualifiedName~.Action.");
    }
    finally
    {
        WriteSum(results);
    }
}

// What this machine lacks, or null. A publish that fails for another reason must fail the build.
string MissingForNative(FilePath project)
{
    // On Windows the linker comes with Visual Studio, and the compiler's own message says what to install.
    if (!IsRunningOnWindows() && Context.Tools.Resolve("clang") == null && Context.Tools.Resolve("gcc") == null)
    {
        return "Native code needs a linker: install clang or gcc.";
    }

    try
    {
        DotNetRestore(project.FullPath, new DotNetRestoreSettings { Runtime = ThisSystem(), MSBuildSettings = Native() });
        return null;
    }
    catch (CakeException)
    {
        return "Native code needs a feed with the compiler's packages (Microsoft.DotNet.ILCompiler); the restore above says which one is missing.";
    }
}

void PublishNative(FilePath project, DirectoryPath output, string configuration)
    => DotNetPublish(project.FullPath, new DotNetPublishSettings { Configuration = configuration, Runtime = ThisSystem(), OutputDirectory = output, MSBuildSettings = Native() });

DotNetMSBuildSettings Native() => new DotNetMSBuildSettings().WithProperty("PublishAot", "true");

// Named, the system gets a build folder of its own, beside that of the other builds.
string ThisSystem()
    => (IsRunningOnWindows() ? "win" : IsRunningOnMacOs() ? "osx" : "linux") + "-" + System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
