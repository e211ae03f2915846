using System.Globalization;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>The buttons by which somebody's leaving is decided; they carry ids and no names.</summary>
/// <param name="Step">What is done.</param>
/// <param name="Person">Who leaves.</param>
/// <param name="Successor">Who goes on; null while nobody is named.</param>
/// <param name="Page">Which of the pages of colleagues is shown.</param>
internal sealed record DepartureAction(DepartureStep Step, Guid Person, Guid? Successor = null, int Page = 1)
{
    private const string AskVerb = "people:revoke";
    private const string LeaveVerb = "people:alone";
    private const string SureVerb = "people:sure";
    private const string GiveVerb = "people:give";
    private const string GivenVerb = "people:given";

    public static string Ask(Guid person, int page) => string.Create(CultureInfo.InvariantCulture, $"{AskVerb}:{ShortId.Of(person)}:{page}");

    public static string Leave(Guid person) => $"{LeaveVerb}:{ShortId.Of(person)}";

    public static string Sure(Guid person) => $"{SureVerb}:{ShortId.Of(person)}";

    public static string Give(Guid person, Guid successor) => $"{GiveVerb}:{ShortId.Of(person)}:{ShortId.Of(successor)}";

    public static string Given(Guid person, Guid successor) => $"{GivenVerb}:{ShortId.Of(person)}:{ShortId.Of(successor)}";

    /// <summary>What the pressed button asks for; null if it is another.</summary>
    public static DepartureAction? Of(Turn turn)
    {
        foreach (var (verb, step) in new[]
        {
            (AskVerb, DepartureStep.Ask), (LeaveVerb, DepartureStep.Leave), (SureVerb, DepartureStep.Sure), (GiveVerb, DepartureStep.Give), (GivenVerb, DepartureStep.Given),
        })
            if (turn.ActionArgument(verb)?.Split(':') is [var person, .. var rest] && ShortId.Read(person) is { } id)
                return Read(step, id, rest is [var more] ? more : "");
        return null;
    }

    private static DepartureAction? Read(DepartureStep step, Guid person, string more) => step switch
    {
        DepartureStep.Ask => new DepartureAction(step, person, Page: int.TryParse(more, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1),
        DepartureStep.Give or DepartureStep.Given => ShortId.Read(more) is { } successor ? new DepartureAction(step, person, successor) : null,
        _ => new DepartureAction(step, person),
    };
}

internal enum DepartureStep
{
    /// <summary>What is open, and who could go on with it.</summary>
    Ask,

    /// <summary>Nobody is named; still to be confirmed.</summary>
    Leave,

    /// <summary>Confirmed, without a successor.</summary>
    Sure,

    /// <summary>A successor is named; still to be confirmed.</summary>
    Give,

    /// <summary>Confirmed.</summary>
    Given,
}
