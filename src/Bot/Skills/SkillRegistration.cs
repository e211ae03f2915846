using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Bot.Skills.Curation;
using CauNoi.Bot.Skills.DataGaps;
using CauNoi.Bot.Skills.Emergency;
using CauNoi.Bot.Skills.Exchange;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Bot.Skills.Files;
using CauNoi.Bot.Skills.Help;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Bot.Skills.Province;
using CauNoi.Bot.Skills.Ratings;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Bot.Skills.Staff;

namespace CauNoi.Bot.Skills;

public static class SkillRegistration
{
    /// <summary>Everything that the bot can do, one line a skill, in the order in which they are asked; the last one takes what is left.</summary>
    public static IServiceCollection AddSkills(this IServiceCollection services)
    {
        services.AddScoped<RegistryWords>();
        services.AddSingleton<ExchangeWords>();
        services.AddSingleton<PolicyWords>();
        services.AddSingleton<EntitlementWords>();
        services.AddScoped<LookupReader>();
        services.AddScoped<FoundCards>();
        services.AddScoped<ChangeWords>();
        services.AddScoped<RecordPages>();
        services.AddScoped<NextStep>();
        services.AddScoped<HouseholdCard>();
        services.AddScoped<AnswerCard>();
        services.AddScoped<FeedbackStores>();
        services.AddScoped<ISkill, EmergencySkill>();
        services.AddScoped<OpenClusters>();
        services.AddScoped<AnswerToMany>();
        services.AddScoped<DraftFolder>();
        services.AddScoped<ISkill, CurationSkill>();
        services.AddScoped<ConsentQuestion>();
        services.AddScoped<ISkill, ConsentSkill>();
        services.AddScoped<RequestWords>();
        services.AddScoped<RequestCards>();
        services.AddScoped<RequestSending>();
        services.AddScoped<ISkill, RequestsSkill>();
        services.AddScoped<ISkill, MyRequestsSkill>();
        services.AddScoped<OwnRecordSummary>();
        services.AddScoped<CorrectionCards>();
        services.AddScoped<ISkill, CorrectionSkill>();
        services.AddScoped<InvitationCard>();
        services.AddScoped<InvitePlaces>();
        services.AddScoped<ISkill, InviteSkill>();
        services.AddScoped<ISkill, PeopleSkill>();
        services.AddScoped<ISkill, OwnRecordSkill>();
        services.AddScoped<ISkill, StaffSkill>();
        services.AddScoped<PurposeQuestion>();
        services.AddScoped<HouseholdGate>();
        services.AddScoped<ISkill, PurposeSkill>();
        services.AddScoped<ExplainReader>();
        services.AddScoped<ExplainWords>();
        services.AddScoped<ExplainPages>();
        services.AddScoped<WhyPage>();
        services.AddScoped<BenefitSections>();
        services.AddScoped<BenefitsPage>();
        services.AddScoped<BenefitPage>();
        services.AddScoped<ComparePage>();
        services.AddScoped<BenefitChanges>();
        services.AddScoped<ISkill, ExplainSkill>();
        services.AddScoped<ISkill, HouseholdLookupSkill>();
        services.AddScoped<ISkill, DataGapsSkill>();
        services.AddScoped<ISkill, ReviewsSkill>();
        services.AddScoped<ISkill, FilesSkill>();
        services.AddCheckEligibility();
        services.AddScoped<ISkill, CheckEligibilitySkill>();
        services.AddScoped<Forgetting>();
        services.AddScoped<OwnDataCard>();
        services.AddScoped<ISkill, DeletionSkill>();
        services.AddScoped<ISkill, PrivacySkill>();
        services.AddScoped<ISkill, HelpSkill>();
        services.AddScoped<ISkill, ProvinceSkill>();
        services.AddScoped<ISkill, RatingSkill>();
        services.AddScoped<ISkill, InterruptedCheckSkill>();
        services.AddScoped<AskPolicySkill>();
        services.AddScoped<ISkill>(s => s.GetRequiredService<AskPolicySkill>());
        return services;
    }
}
