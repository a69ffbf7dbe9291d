using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks verify</c></summary>
internal static class VerifyVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<VerifyOptions>(
        "verify",
        "Read published charts back and check their digests.",
        [
            "buildtasks verify oci://ghcr.io/acme/charts/web:1.2.3",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            VerifyResult result = await ChartVerbs.VerifyAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.VerifyResult, VerifyText.Write);
        });
}
