namespace CauNoi.Bot.Skills.FixGaps;

public static class FixGapsServices
{
    /// <summary>What the skills of this folder are made of.</summary>
    public static IServiceCollection AddFixGaps(this IServiceCollection services)
    {
        services.AddScoped<FixButton>();
        services.AddScoped<FixChoices>();
        services.AddScoped<FixWords>();
        services.AddScoped<FixDrafts>();
        services.AddScoped<FixCards>();
        services.AddScoped<FixStart>();
        services.AddScoped<FixSaving>();
        services.AddScoped<FixDecisions>();
        services.AddScoped<FixAnswers>();
        services.AddScoped<DraftedRecords>();
        services.AddScoped<FixDesk>();
        services.AddScoped<FixYes>();
        services.AddScoped<FixConversation>();
        return services;
    }
}
