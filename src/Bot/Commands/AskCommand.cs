using System.CommandLine;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Bot.Commands;

/// <summary><c>ask "câu hỏi"</c>: one question, no conversation, no database.</summary>
public static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "What somebody would type." };
        var asOf = CommandContext.AsOf();
        var province = new Option<string?>("--province") { Description = "Province code, whose own answers win." };
        var role = new Option<string?>("--role") { Description = "resident, hamlet or officer; accepted for the contract, answers do not differ yet." };
        role.AcceptOnlyFromAmong("resident", "hamlet", "officer");
        var command = new Command("ask", "Answer one question.") { question, asOf, province, role };
        command.SetAction(result =>
        {
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var decision = CommandContext.Knowledge().Answerer.Decide(result.GetValue(question)!, new Asking(day) { Province = result.GetValue(province) });
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(Document(decision, day));
            else
                CommandOutput.Line(Text(decision, day));
            return CommandContext.Success;
        });
        return command;
    }

    private static object Document(Decision decision, DateOnly day)
    {
        var entry = (decision as Decision.Answer)?.Entry;
        var reply = (decision as Decision.Fixed)?.Reply;
        IReadOnlyList<FaqEntry> suggested = decision is Decision.Suggest suggest ? suggest.Entries : [];
        return new
        {
            Decision = decision switch
            {
                Decision.Answer => "answer",
                Decision.Suggest => "suggest",
                Decision.Fixed { Reply.Kind: ReplyKind.Emergency } => "emergency",
                Decision.Fixed => "smalltalk",
                _ => "abstain",
            },
            Id = entry?.Id ?? reply?.Id,
            Title = entry?.Title ?? reply?.Title,
            Score = Math.Round(decision.Score, 4),
            Answer = entry?.AnswerOn(day) ?? reply?.Text,
            Sources = entry?.Sources ?? [],
            Suggestions = suggested.Select(s => new { s.Id, s.Title }),
            AsOf = day,
        };
    }

    private static string Text(Decision decision, DateOnly day) => decision switch
    {
        Decision.Answer answer => $"{answer.Entry.AnswerOn(day)}\n\n{string.Join('\n', answer.Entry.Sources.Select(s => $"📌 {s}"))}",
        Decision.Suggest suggest => string.Join('\n', suggest.Entries.Select(e => $"- {e.Title}")),
        Decision.Fixed reply => reply.Reply.Text,
        _ => CommandContext.Phrases(CommandContext.Knowledge()).For("ask-policy").Text("abstain"),
    };
}
