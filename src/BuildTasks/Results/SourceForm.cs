namespace BuildTasks;

/// <summary>How a source of an Argo CD Application names a chart.</summary>
public enum SourceForm
{
    /// <summary><c>repoURL: host/path</c> with <c>chart: name</c>.</summary>
    Helm,

    /// <summary><c>repoURL: oci://host/path/name</c> with <c>path: .</c>; Argo CD 3.1 and later.</summary>
    NativeOci,

    /// <summary><c>repoURL: host</c> with <c>path: path/name</c>, for Helm credentials of a whole host.</summary>
    HelmPath,

    /// <summary><c>repoURL: https://host/path</c> with <c>chart: name</c>.</summary>
    HttpRepository,

    /// <summary><c>repoURL: oci://host/path</c> with <c>chart: name</c>, which Argo CD 3.1 and later cannot sync.</summary>
    Broken,
}
