namespace BuildTasks.GoTemplates;

/// <summary>What stands between the percent sign and the verb.</summary>
internal record struct FormatFlags
{
    public int? Width { get; set; }

    public int? Precision { get; set; }

    public bool Minus { get; set; }

    public bool Plus { get; set; }

    public bool Sharp { get; set; }

    public bool Space { get; set; }

    public bool Zero { get; set; }

    /// <summary><c>%+v</c>: structs with field names.</summary>
    public bool PlusV { get; set; }

    /// <summary><c>%#v</c>: Go syntax.</summary>
    public bool SharpV { get; set; }

    /// <summary>With <c>%v</c>, and <c>%w</c> that is treated like it, two flags mean something else than with other verbs.</summary>
    public FormatFlags ForVerbV() => this with { SharpV = Sharp, Sharp = false, PlusV = Plus, Plus = false };
}
