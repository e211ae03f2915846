using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Reviews;

public static class CampaignServices
{
    /// <summary>The skills about review campaigns, and what they are made of.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<CampaignWords>();
        services.AddSingleton<CampaignStandings>();
        services.AddSingleton<CampaignCards>();
        services.AddSingleton<ProvinceCards>();
        services.AddSingleton<ComplaintClock>();
        services.AddSingleton<SurveyCards>();
        services.AddScoped<CampaignPicture>();
        services.AddScoped<CampaignPages>();
        services.AddScoped<CampaignOpening>();
        services.AddScoped<StepReportCards>();
        services.AddScoped<SurveyPlaces>();
        services.AddScoped<ISkill, StepReportSkill>();
        services.AddScoped<ISkill, WithdrawalSkill>();
        services.AddScoped<ISkill, ComplaintSkill>();
        services.AddScoped<ISkill, StepMoveSkill>();
        services.AddScoped<ISkill, SurveyorSkill>();
        services.AddScoped<ISkill, CampaignSkill>();
        return services;
    }
}
