namespace BuildTasks.GoTemplates.Urls;

/// <summary>A URL that Go's net/url refuses; the message is Go's.</summary>
public sealed class UrlException : Exception
{
    internal UrlException(string message)
        : base(message)
    {
    }
}
