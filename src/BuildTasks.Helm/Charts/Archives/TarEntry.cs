namespace BuildTasks.Helm.Charts;

/// <summary>The header of an entry of a tar archive.</summary>
/// <param name="Name">The name as it stands in the archive, with its PAX or GNU long form resolved.</param>
/// <param name="Kind">The type flag of the format, such as <c>'0'</c> for a file and <c>'5'</c> for a folder.</param>
/// <param name="Size">How many bytes of content follow.</param>
internal sealed record TarEntry(string Name, char Kind, long Size)
{
    public const char File = '0';
    public const char Folder = '5';
    public const char PaxHeader = 'x';
    public const char PaxGlobalHeader = 'g';
    public const char GnuLongName = 'L';
    public const char GnuLongLink = 'K';

    public bool IsFolder => Kind == Folder || (Kind == File && Name.EndsWith('/'));

    public bool IsFile => Kind == File && !Name.EndsWith('/');

    public string Description => Kind switch
    {
        '1' => "hard link",
        '2' => "symbolic link",
        '3' => "character device",
        '4' => "block device",
        '6' => "pipe",
        _ => $"entry of type '{Kind}'",
    };
}
