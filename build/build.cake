// The project's own build, run by ./build.sh TARGET with the real Cake tool.
#addin nuget:?package=Cake.BuildTasks&version=0.1.0
#load tests.cake
#load native.cake
#load demo.cake

using System.Xml.Linq;

var root = MakeAbsolute(Directory(".."));
var solution = root.CombineWithFilePath("BuildTasks.sln");
var artifacts = root.Combine("artifacts");
var configuration = Argument("configuration", "Release");

Task("help")
    .Description("Lists the targets.")
    .Does(() =>
    {
        foreach (var task in Tasks)
        {
            Information("{0,-8} {1}", task.Name, task.Description);
        }
    });

Task("build")
    .Description("Builds everything; a warning is an error.")
    .Does(() => DotNetBuild(solution.FullPath, new DotNetBuildSettings { Configuration = configuration, Verbosity = DotNetVerbosity.Quiet }));

Task("test")
    .Description("Builds and runs every test; writes artifacts/test-results/summary.txt.")
    .IsDependentOn("build")
    .Does(() => TestSolution(solution, artifacts.Combine("test-results"), artifacts.Combine("conformance"), configuration));

Task("native")
    .Description("Publishes the programs as native code and runs their tests with them; adds to the summary of test.")
    .IsDependentOn("build")
    .Does(() => TestNative(root, artifacts.Combine("native"), artifacts.Combine("test-results"), configuration));

Task("demo")
    .Description("Publishes examples/charts twice into a registry on disk and a GitOps repository made from examples/gitops.")
    .Does(() => RunDemo(root, artifacts.Combine("demo")));

Task("pack")
    .Description("Packs the NuGet packages into artifacts/packages; --package-version says which version they have.")
    .Does(() =>
    {
        var settings = new DotNetPackSettings { Configuration = configuration, OutputDirectory = artifacts.Combine("packages") };
        if (HasArgument("package-version"))
        {
            settings.MSBuildSettings = new DotNetMSBuildSettings().SetVersion(Argument<string>("package-version"));
        }

        DotNetPack(solution.FullPath, settings);
    });

Task("format")
    .Description("Fails when a file is not as dotnet format would leave it.")
    .Does(() => DotNetFormat(solution.FullPath, new DotNetFormatSettings { VerifyNoChanges = true }));

Task("bench")
    .Description("Prints the figures of bench/.")
    .DoesForEach(
        new[] { "BuildTasks.Bench/BuildTasks.Bench.csproj", "PushFigures/PushFigures.csproj" },
        project => DotNetRun(root.CombineWithFilePath($"bench/{project}").FullPath, new DotNetRunSettings { Configuration = "Release" }));

RunTarget(Argument("target", "help"));
