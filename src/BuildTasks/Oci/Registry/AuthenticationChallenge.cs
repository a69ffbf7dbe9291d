using System.Net.Http.Headers;
using System.Text;

namespace BuildTasks.Oci;

/// <summary>What a registry asks for in WWW-Authenticate (RFC 9110, section 11.6.1): Basic, or Bearer with a token server.</summary>
/// <param name="Scheme"><c>Basic</c> or <c>Bearer</c>.</param>
/// <param name="Realm">For Bearer, the token server's address.</param>
/// <param name="Service">The registry's name at the token server; null when not said.</param>
/// <param name="Scope">What the refused request needed; null when not said.</param>
internal sealed record AuthenticationChallenge(string Scheme, string Realm, string? Service, string? Scope)
{
    /// <summary>The challenge to answer: Bearer where it is offered, else Basic; null when there is neither.</summary>
    public static AuthenticationChallenge? Choose(IEnumerable<AuthenticationHeaderValue> offered)
    {
        AuthenticationChallenge[] known = [.. offered.Select(Read).OfType<AuthenticationChallenge>()];
        return known.FirstOrDefault(challenge => challenge.Scheme == "Bearer") ?? known.FirstOrDefault();
    }

    private static AuthenticationChallenge? Read(AuthenticationHeaderValue header)
    {
        string? scheme = new[] { "Bearer", "Basic" }.FirstOrDefault(known => known.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return null;
        }

        Dictionary<string, string> parameters = ReadParameters(header.Parameter ?? "");
        return new AuthenticationChallenge(
            scheme,
            parameters.GetValueOrDefault("realm", ""),
            parameters.GetValueOrDefault("service"),
            parameters.GetValueOrDefault("scope"));
    }

    /// <summary>Reads <c>name=token</c> and <c>name="quoted \" text"</c>, separated by commas; values may hold commas when quoted.</summary>
    private static Dictionary<string, string> ReadParameters(string text)
    {
        Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);
        int position = 0;
        while (position < text.Length)
        {
            int equals = text.IndexOf('=', position);
            if (equals < 0)
            {
                break;
            }

            string name = text[position..equals].Trim(' ', ',', '\t');
            parameters[name] = ReadValue(text, equals + 1, out position);
        }

        return parameters;
    }

    private static string ReadValue(string text, int start, out int end)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start == text.Length || text[start] != '"')
        {
            int comma = text.IndexOf(',', start);
            end = comma < 0 ? text.Length : comma;
            return text[start..end].Trim();
        }

        StringBuilder value = new();
        for (end = start + 1; end < text.Length && text[end] != '"'; end++)
        {
            // A backslash quotes the character after it.
            end += text[end] == '\\' && end + 1 < text.Length ? 1 : 0;
            value.Append(text[end]);
        }

        end++;
        return value.ToString();
    }
}
