using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What is said about the province's own standard beside the national one.</summary>
public sealed class CheckPlaces(Provinces provinces, PovertyStandards standards, PolicyWords words, ResultWords results, Phrasebook phrases)
{
    // "ở Huế ạ"; "chuẩn nghèo Quảng Ninh" is a question.
    private const int WordsAfterName = 1;

    private readonly SkillTexts _texts = phrases.For("check-eligibility");
    private readonly SkillTexts _places = phrases.For("province");

    /// <summary>The province of somebody who says no more than where she lives, or null.</summary>
    public ProvinceName? Named(NormalisedText text) =>
        provinces.Named(new NormalisedText(_places.After("mine", text) ?? _texts.After("living_in", text) ?? text.Tokens), WordsAfterName);

    /// <summary>The provincial result where it differs, why there is none, or how to name a province that is not known.</summary>
    public string Beside(Classification national, Classification? provincial, string? province, DateOnly day)
    {
        if (province is null || provinces.Find(province) is not { } place)
            return _texts.Text("province_unknown");
        if (provincial is null)
            return words.NoProvincial(standards, place, day);
        return provincial.Outcome.Possible == national.Outcome.Possible
            ? _texts.Text("province_same", ("province", place.Name))
            : _texts.Text("province_differs", ("province", place.Name), ("result", results.Headline(provincial)), ("open", words.StillToKnow(provincial) is { } open ? " " + open : ""));
    }
}
