namespace BuildTasks.GoTemplates.Urls;

/// <summary>The parts of a URL, which differ in the characters that must be escaped.</summary>
internal enum UrlPart
{
    Path,
    Host,

    /// <summary>The zone of an IPv6 address.</summary>
    Zone,
    UserPassword,
    Fragment,
}
