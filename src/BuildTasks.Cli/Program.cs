using BuildTasks.Cli;

return await CommandLine.RunAsync(args, Host.OfProcess()).ConfigureAwait(false);
