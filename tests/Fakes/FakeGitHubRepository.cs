using System.Text.Json.Nodes;

namespace BuildTasks.Fakes;

/// <summary>What a fake GitHub keeps of one repository: pull requests, labels and comments.</summary>
public sealed class FakeGitHubRepository(string name)
{
    private readonly Lock gate = new();
    private readonly List<JsonObject> pullRequests = [];
    private readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Number, string Body)> comments = [];

    public string Name { get; } = name;

    /// <summary>Whether the plan knows drafts.</summary>
    public bool TakesDrafts { get; set; } = true;

    public IReadOnlyList<JsonObject> PullRequests => Locked<IReadOnlyList<JsonObject>>(() => [.. pullRequests]);

    public IReadOnlyCollection<string> Labels => Locked<IReadOnlyCollection<string>>(() => [.. labels]);

    public IReadOnlyList<(int Number, string Body)> Comments => Locked<IReadOnlyList<(int, string)>>(() => [.. comments]);

    /// <summary>A person closes or merges a pull request.</summary>
    public void Close(int number, bool merged = false) => Locked(() =>
    {
        JsonObject found = Find(number)!;
        found["state"] = "closed";
        found["merged_at"] = merged ? "2026-01-02T03:04:05Z" : null;
        return found;
    });

    /// <summary>Somebody opens a pull request.</summary>
    public JsonObject Open(string head, string title, string body, string target = "main")
        => JsonNode.Parse(Open(new JsonObject { ["title"] = title, ["head"] = head, ["base"] = target, ["body"] = body }).Body)!.AsObject();

    /// <summary>Somebody creates a label.</summary>
    public void CreateLabel(string label) => CreateLabel(new JsonObject { ["name"] = label });

    internal IReadOnlyList<JsonObject> List(string state, string head, string target) => Locked<IReadOnlyList<JsonObject>>(() =>
    [
        .. pullRequests
            .Where(found => state == "all" || Text(found, "state") == (state.Length == 0 ? "open" : state))
            .Where(found => head.Length == 0 || Text(found["head"]!.AsObject(), "label") == head)
            .Where(found => target.Length == 0 || Text(found["base"]!.AsObject(), "ref") == target)
            .Reverse(),
    ]);

    internal PreparedAnswer Open(JsonObject wanted) => Locked(() =>
    {
        if (Text(wanted, "title") is not { Length: > 0 } title || Text(wanted, "head") is not { } head || Text(wanted, "base") is not { } target)
        {
            return FakeGitHub.Error(422, "Validation Failed", new JsonObject { ["resource"] = "PullRequest", ["code"] = "missing_field", ["field"] = "title" });
        }

        bool draft = wanted["draft"]?.GetValue<bool>() == true;
        if (draft && !TakesDrafts)
        {
            return Invalid("Draft pull requests are not supported in this repository.");
        }

        string label = $"{Name.Split('/')[0]}:{head}";
        if (pullRequests.Any(found => Text(found, "state") == "open"
            && Text(found["head"]!.AsObject(), "label") == label
            && Text(found["base"]!.AsObject(), "ref") == target))
        {
            return Invalid($"A pull request already exists for {label}.");
        }

        int number = pullRequests.Count + 1;
        JsonObject created = new()
        {
            ["number"] = number,
            ["html_url"] = $"https://github.example/{Name}/pull/{number}",
            ["state"] = "open",
            ["title"] = title,
            ["body"] = Text(wanted, "body"),
            ["draft"] = draft,
            ["merged_at"] = null,
            ["head"] = new JsonObject { ["ref"] = head, ["label"] = label },
            ["base"] = new JsonObject { ["ref"] = target },
            ["labels"] = new JsonArray(),
        };
        pullRequests.Add(created);
        return new PreparedAnswer(201, created.ToJsonString());
    });

    internal PreparedAnswer Change(int number, JsonObject change) => Locked(() =>
    {
        if (Find(number) is not { } found)
        {
            return FakeGitHub.Error(404, "Not Found");
        }

        foreach (string member in (string[])["title", "body", "state"])
        {
            if (change.ContainsKey(member))
            {
                found[member] = change[member]!.DeepClone();
            }
        }

        return new PreparedAnswer(200, found.ToJsonString());
    });

    internal PreparedAnswer Label(string label)
        => Locked(() => labels.Contains(label)
            ? new PreparedAnswer(200, new JsonObject { ["name"] = label }.ToJsonString())
            : FakeGitHub.Error(404, "Not Found"));

    internal PreparedAnswer CreateLabel(JsonObject wanted) => Locked(() =>
        labels.Add(Text(wanted, "name")!)
            ? new PreparedAnswer(201, wanted.ToJsonString())
            : FakeGitHub.Error(422, "Validation Failed", new JsonObject { ["resource"] = "Label", ["code"] = "already_exists", ["field"] = "name" }));

    internal PreparedAnswer AddLabels(int number, JsonObject wanted) => Locked(() =>
    {
        if (Find(number) is not { } found)
        {
            return FakeGitHub.Error(404, "Not Found");
        }

        JsonArray had = found["labels"]!.AsArray();
        foreach (JsonNode? label in wanted["labels"]!.AsArray())
        {
            had.Add(new JsonObject { ["name"] = label!.GetValue<string>() });
        }

        return new PreparedAnswer(200, had.ToJsonString());
    });

    internal PreparedAnswer Comment(int number, JsonObject comment) => Locked(() =>
    {
        comments.Add((number, Text(comment, "body")!));
        return new PreparedAnswer(201, new JsonObject { ["id"] = comments.Count, ["body"] = Text(comment, "body") }.ToJsonString());
    });

    private static PreparedAnswer Invalid(string message)
        => FakeGitHub.Error(422, "Validation Failed", new JsonObject { ["resource"] = "PullRequest", ["code"] = "custom", ["message"] = message });

    private static string? Text(JsonObject item, string member) => item[member]?.GetValue<string>();

    private JsonObject? Find(int number) => pullRequests.Find(found => found["number"]!.GetValue<int>() == number);

    private T Locked<T>(Func<T> action)
    {
        lock (gate)
        {
            return action();
        }
    }
}
