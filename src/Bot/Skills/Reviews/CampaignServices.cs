using CauNoi.Bot.Conversations;
using CauNoi.Bot.Web.Progress;

namespace CauNoi.Bot.Skills.Reviews;

public static class CampaignServices
{
    /// <summary>The skills about review campaigns, and what they are made of.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<CampaignWords>();
        services.AddSingleton<CampaignStandings>();
        services.AddSingleton<ProgressAddress>();
        services.AddSingleton<LateHamlets>();
        services.AddSingleton<DueSteps>();
        services.AddSingleton<CampaignCards>();
        services.AddSingleton<ProvinceCards>();
        services.AddSingleton<CampaignTables>();
        services.AddSingleton<ComplaintClock>();
        services.AddSingleton<SurveyCards>();
        services.AddScoped<CampaignPicture>();
        services.AddScoped<CampaignPages>();
        services.AddScoped<ProgressPages>();
        services.AddScoped<CampaignOpening>();
        services.AddScoped<StepReportCards>();
        services.AddScoped<SurveyPlaces>();
        services.AddScoped<ISkill, StepReportSkill>();
        services.AddScoped<ISkill, WithdrawalSkill>();
        services.AddScoped<ISkill, ComplaintSkill>();
        services.AddScoped<ISkill, StepMoveSkill>();
        services.AddScoped<ISkill, SurveyorSkill>();
        services.AddScoped<ISkill, ProgressLinkSkill>();
        services.AddScoped<ISkill, CampaignSkill>();
        return services;
    }
}
