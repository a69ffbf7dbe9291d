using System.Text.Json;

namespace BuildTasks.Oci;

/// <summary>
/// An OCI image layout in a folder (OCI image specification, "Image Layout"). Any number of processes may write to it at once: blobs
/// are named by their content and appear whole, and the index is changed under a lock and replaced in one step.
/// </summary>
/// <param name="folder">The folder's absolute path; it is made when something is written.</param>
/// <param name="context">The run.</param>
internal sealed class ImageLayout(string folder, BuildContext context)
{
    private const string MarkerFile = "oci-layout";

    private string IndexPath => Path.Combine(folder, "index.json");

    /// <summary>Where a blob is, or would be.</summary>
    public string BlobPath(Digest digest) => Path.Combine(folder, "blobs", "sha256", digest.Hex);

    /// <summary>The manifest with the name <paramref name="name"/>; null when there is none.</summary>
    public async Task<OciDescriptor?> FindAsync(string name, CancellationToken cancellationToken)
        => (await ReadIndexAsync(cancellationToken).ConfigureAwait(false)).Find(name);

    /// <summary>The manifest with that digest; null when no name refers to it.</summary>
    public async Task<OciDescriptor?> FindAsync(Digest digest, CancellationToken cancellationToken)
        => (await ReadIndexAsync(cancellationToken).ConfigureAwait(false)).Find(digest);

    /// <summary>Opens a blob; throws <see cref="BuildTaskException"/> when the layout lacks it.</summary>
    public Stream OpenBlob(Digest digest)
    {
        try
        {
            return new FileStream(BlobPath(digest), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BuildTaskException(
                $"The image layout '{folder}' lacks the blob {digest}: it was copied only in part. Push the chart again with --force.",
                exception);
        }
    }

    /// <summary>Writes a blob unless it is there, whole. A stopped write leaves a temporary file, never half a blob.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> WriteBlobAsync(Digest digest, Stream content, CancellationToken cancellationToken)
    {
        if (await HasBlobAsync(digest, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ReplaceAsync(BlobPath(digest), content, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Makes <paramref name="name"/> refer to <paramref name="entry"/>, provided that it still refers to <paramref name="expected"/> (null: to nothing).
    /// </summary>
    /// <returns>Whether it did; false when another writer was faster.</returns>
    public async Task<bool> TryReplaceAsync(string name, Digest? expected, OciDescriptor entry, CancellationToken cancellationToken)
    {
        FileStream gate = await FileLock.TakeAsync(Path.Combine(folder, ".lock"), context.Time, cancellationToken).ConfigureAwait(false);
        await using (gate.ConfigureAwait(false))
        {
            ImageIndex index = await ReadIndexAsync(cancellationToken).ConfigureAwait(false);
            Digest? current = index.Find(name)?.Digest;
            if (current == entry.Digest)
            {
                return true;
            }

            if (current != expected)
            {
                return false;
            }

            using MemoryStream marker = new("""{"imageLayoutVersion":"1.0.0"}"""u8.ToArray());
            if (!File.Exists(Path.Combine(folder, MarkerFile)))
            {
                await ReplaceAsync(Path.Combine(folder, MarkerFile), marker, cancellationToken).ConfigureAwait(false);
            }

            using MemoryStream content = new(index.With(name, entry).ToBytes());
            await ReplaceAsync(IndexPath, content, cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    private async Task<bool> HasBlobAsync(Digest digest, CancellationToken cancellationToken)
    {
        if (!File.Exists(BlobPath(digest)))
        {
            return false;
        }

        Stream blob = OpenBlob(digest);
        await using (blob.ConfigureAwait(false))
        {
            return await Digest.OfAsync(blob, cancellationToken).ConfigureAwait(false) == digest;
        }
    }

    private async Task<ImageIndex> ReadIndexAsync(CancellationToken cancellationToken)
    {
        try
        {
            return ImageIndex.Parse(await File.ReadAllBytesAsync(IndexPath, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return ImageIndex.Empty;
        }
        catch (JsonException exception)
        {
            throw new BuildTaskException(
                $"'{IndexPath}' is not the index of an image layout: {exception.Message} Choose another folder, or restore the file.",
                exception)
            {
                File = IndexPath,
            };
        }
    }

    /// <summary>Writes beside the target and renames: readers see the old content or the new, whole.</summary>
    private static async Task ReplaceAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            string temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
            try
            {
                await WriteNewAsync(temporary, content, cancellationToken).ConfigureAwait(false);
                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                // Gone after the rename; still there when the copy was stopped.
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException(
                $"The image layout cannot be written: {exception.Message} Check the folder, its permissions and the disk's free space.",
                exception)
            {
                File = path,
            };
        }
    }

    private static async Task WriteNewAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }
}
