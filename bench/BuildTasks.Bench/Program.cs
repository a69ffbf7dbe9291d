using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/BuildTasks.Bench -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
