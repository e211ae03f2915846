using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Where the newest of a record comes from.</summary>
public sealed class SourceLine(RecordSources sources, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <returns>Null if nobody knows.</returns>
    public async Task<string?> OfAsync(Household household, CancellationToken ct) => await sources.FreshestAsync(household, ct) is not { } source ? null : _texts.Text(
        source.Kind switch
        {
            RecordSourceKind.Import => "source_import",
            RecordSourceKind.Edit when source.Name is not null => "source_edit",
            RecordSourceKind.Edit => "source_operator",
            _ => "source_review",
        },
        ("date", VietnamFormat.Date(source.On ?? VietnamTime.DateOf(source.At!.Value))),
        ("name", source.Name ?? ""));
}
