using CauNoi.Bot.Reminders;

namespace CauNoi.Bot.Skills.Duties;

public static class DutyServices
{
    /// <summary>What reminders and the answers to them share.</summary>
    public static IServiceCollection AddDuties(this IServiceCollection services)
    {
        services.AddSingleton<DutyWords>();
        services.AddSingleton<DutyButtons>();
        services.AddSingleton<DigestCard>();
        services.AddSingleton<ReminderPlanner>();
        services.AddSingleton<ReminderRound>();
        services.AddSingleton<OutcomeRound>();
        services.AddSingleton<UndeliveredRound>();
        services.AddSingleton<BroadcastCards>();
        services.AddScoped<BroadcastPlaces>();
        services.AddScoped<BroadcastChoices>();
        services.AddScoped<UndeliveredCards>();
        services.AddScoped<DutyCards>();
        services.AddScoped<DutyHelp>();
        return services;
    }
}
