namespace BuildTasks.Helm.Rendering;

/// <summary>A text that is no TOML, or a value that has no TOML form; the message is that of github.com/BurntSushi/toml.</summary>
public sealed class TomlException(string message) : Exception(message);
