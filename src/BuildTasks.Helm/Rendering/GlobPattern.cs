using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// The patterns of <c>.Files.Glob</c>, which are those of github.com/gobwas/glob with <c>/</c> as separator: <c>*</c> and <c>?</c> stop at
/// slashes, <c>**</c> does not, <c>{a,b}</c> are alternatives, <c>[abc]</c>, <c>[a-c]</c> and <c>[!...]</c> are classes.
/// </summary>
internal sealed class GlobPattern
{
    private readonly Regex regex;

    private GlobPattern(string regex)
        => this.regex = new Regex(@"\A(?:" + regex + @")\z", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    public static bool TryParse(string text, [NotNullWhen(true)] out GlobPattern? pattern)
    {
        string? translation = new Translation(text).Run();
        pattern = translation is null ? null : new GlobPattern(translation);
        return pattern is not null;
    }

    public bool IsMatch(string name) => regex.IsMatch(name);

    private ref struct Translation(string text)
    {
        private readonly StringBuilder regex = new();
        private int position;
        private int depth;

        public string? Run()
        {
            while (position < text.Length)
            {
                char character = text[position++];
                switch (character)
                {
                    case '*' when position < text.Length && text[position] == '*':
                        position++;
                        regex.Append(".*");
                        break;
                    case '*':
                        regex.Append("[^/]*");
                        break;
                    case '?':
                        regex.Append("[^/]");
                        break;
                    case '{':
                        depth++;
                        regex.Append("(?:");
                        break;
                    case '}' when depth > 0:
                        depth--;
                        regex.Append(')');
                        break;
                    case ',' when depth > 0:
                        regex.Append('|');
                        break;
                    case '[':
                        if (!AppendClass())
                        {
                            return null;
                        }

                        break;
                    case '\\':
                        AppendEscaped();
                        break;
                    default:
                        Append(character);
                        break;
                }
            }

            while (depth-- > 0)
            {
                regex.Append(')');
            }

            return regex.ToString();
        }

        private readonly void Append(char character) => regex.Append(Regex.Escape(character.ToString()));

        private void AppendEscaped()
        {
            if (position < text.Length)
            {
                Append(text[position++]);
            }
        }

        private bool AppendClass()
        {
            bool isNegated = position < text.Length && text[position] == '!';
            position += isNegated ? 1 : 0;
            if (position + 1 >= text.Length)
            {
                return false;
            }

            return text[position + 1] == '-' ? AppendRange(isNegated) : AppendList(isNegated);
        }

        private bool AppendRange(bool isNegated)
        {
            if (position + 3 >= text.Length || text[position + 3] != ']' || text[position + 2] < text[position])
            {
                return false;
            }

            regex.Append(isNegated ? "[^" : "[");
            AppendInClass(text[position]);
            regex.Append('-');
            AppendInClass(text[position + 2]);
            regex.Append(']');
            position += 4;
            return true;
        }

        private bool AppendList(bool isNegated)
        {
            int start = regex.Length;
            regex.Append(isNegated ? "[^" : "[");
            bool any = false;
            for (; position < text.Length && text[position] != ']'; position++, any = true)
            {
                if (text[position] == '\\' && position + 1 < text.Length)
                {
                    position++;
                }

                AppendInClass(text[position]);
            }

            if (!any || position == text.Length)
            {
                regex.Length = start;
                return false;
            }

            position++;
            regex.Append(']');
            return true;
        }

        private readonly void AppendInClass(char character)
        {
            if (character is '\\' or ']' or '[' or '^' or '-')
            {
                regex.Append('\\');
            }

            regex.Append(character);
        }
    }
}
