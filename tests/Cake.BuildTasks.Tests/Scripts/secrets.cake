// A build that has secrets and meets a server that repeats them.
#addin nuget:?package=Cake.BuildTasks&version=0.1.0

var registry = Argument<string>("registry");

void SignIn(RegistryAccess access)
{
    access.PlainHttp = true;
    access.Username = "ada";
    access.Password = new Secret(EnvironmentVariable("REGISTRY_PASSWORD"));
}

Task("Push").ContinueOnError().Does(() => ChartsPush(options =>
{
    options.Charts = ["charts/web"];
    options.Registries = [$"oci://{registry}/charts"];
    SignIn(options.Registry);
}));

Task("Verify").IsDependentOn("Push").Does(() => ChartsVerify(options =>
{
    options.References = [$"oci://{registry}/charts/web:1.0.0"];
    SignIn(options.Registry);
}));

RunTarget("Verify");
