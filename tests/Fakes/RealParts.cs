namespace BuildTasks.Fakes;

/// <summary>Programs and data from elsewhere that tests use where they are installed.</summary>
public static class RealParts
{
    /// <summary>Why a test is skipped: what it is missing, or null with BUILDTASKS_REQUIRE_REAL_PARTS=1, as in CI, where it runs all the same and fails.</summary>
    /// <param name="missing">What is missing and how to get it; null when nothing is.</param>
    public static string? SkipWithout(string? missing) => Environment.GetEnvironmentVariable("BUILDTASKS_REQUIRE_REAL_PARTS") == "1" ? null : missing;
}
