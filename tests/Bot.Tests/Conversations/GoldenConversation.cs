using System.Text;

namespace CauNoi.Bot.Tests.Conversations;

/// <summary>
/// A conversation in a text file that anybody can review:
/// <c>&gt; text</c> is said by the person, <c>&gt; [Nút]</c> presses a button of the last answer, <c>&gt; [tệp NAME]</c> sends a file of the folder <c>tep</c>, <c>&lt; text</c> must occur in the answer,
/// <c>! text</c> must not, <c>[Nút]</c> must be offered. <c>ngày: 2026-11-22</c> sets the date, <c>vai: officer 97001</c> provides {mã},
/// {mã mời} and {pin} are what the bot has given out last; <c>nhóm</c> makes it a group chat. <c>&gt;&gt; text</c> is said by a neighbour in a chat of her own, <c>&gt;&gt;</c> or <c>&gt;</c> alone waits for what is heard;
/// <c>~</c> alone is the clock's tick: who is to be reminded is.
/// </summary>
public sealed class GoldenConversation
{
    public const string Tick = "~";

    private GoldenConversation(string name) => Name = name;

    public string Name { get; }

    public string Date { get; private set; } = "2026-11-22";

    public (string Role, string Area)? Staff { get; private set; }

    public bool InGroup { get; private set; }

    public List<Exchange> Exchanges { get; } = [];

    public static GoldenConversation Read(string path)
    {
        var conversation = new GoldenConversation(Path.GetFileNameWithoutExtension(path));
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Trim().Normalize(NormalizationForm.FormC);
            if (line.Length == 0 || line[0] == '#')
                continue;
            conversation.Add(line, number);
        }

        return conversation;
    }

    public override string ToString() => Name;

    private void Add(string line, int number)
    {
        if (line == Tick)
            Exchanges.Add(new Exchange(Tick, number));
        else if (line.StartsWith(">>", StringComparison.Ordinal))
            Exchanges.Add(new Exchange(line[2..].Trim(), number) { ByNeighbour = true });
        else if (line.StartsWith('>'))
            Exchanges.Add(new Exchange(line[1..].Trim(), number));
        else if (line.StartsWith("< ", StringComparison.Ordinal))
            Exchanges[^1].Expected.Add(line[2..]);
        else if (line.StartsWith("! ", StringComparison.Ordinal))
            Exchanges[^1].Forbidden.Add(line[2..]);
        else if (line.StartsWith('['))
            Exchanges[^1].Buttons.Add(line.Trim('[', ']'));
        else if (line.StartsWith("ngày: ", StringComparison.Ordinal))
            Date = line[6..];
        else if (line.StartsWith("vai: ", StringComparison.Ordinal))
            Staff = line[5..].Split(' ') is [var role, var area] ? (role, area) : throw new FormatException($"{Name}:{number}: vai: ROLE AREA");
        else if (line == "nhóm")
            InGroup = true;
        else
            throw new FormatException($"{Name}:{number}: '{line}' is no line of a conversation");
    }

    /// <summary>One thing said and what must hold of the answer.</summary>
    public sealed record Exchange(string Said, int Line)
    {
        public bool ByNeighbour { get; init; }

        public List<string> Expected { get; } = [];

        public List<string> Forbidden { get; } = [];

        public List<string> Buttons { get; } = [];
    }
}
