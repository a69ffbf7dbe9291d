namespace BuildTasks.Helm.Yaml;

/// <summary>A place in a text; everything is counted from 0, in characters.</summary>
internal readonly record struct YamlMark(int Index, int Line, int Column);
