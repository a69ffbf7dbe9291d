using System.Security.Cryptography;

namespace BuildTasks.GoTemplates;

/// <summary>Fills a buffer with random bytes.</summary>
public delegate void RandomSource(Span<byte> buffer);

/// <summary>What sprig's functions see of the world around them.</summary>
public sealed record SprigEnvironment
{
    /// <summary>The clock of <c>now</c>, <c>ago</c> and of certificates; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Where random text, numbers, salts and UUIDs come from; by default the system's cryptographic generator. Keys are always made by the latter.
    /// </summary>
    public RandomSource Random { get; init; } = RandomNumberGenerator.Fill;

    /// <summary>The zone that Go calls <c>Local</c>; UTC by default, so that output does not depend on the machine.</summary>
    public TimeZoneInfo LocalZone { get; init; } = TimeZoneInfo.Utc;
}
