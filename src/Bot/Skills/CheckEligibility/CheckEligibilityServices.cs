namespace CauNoi.Bot.Skills.CheckEligibility;

public static class CheckEligibilityServices
{
    /// <summary>The parts of the check; none of them remembers anything.</summary>
    public static IServiceCollection AddCheckEligibility(this IServiceCollection services)
    {
        services.AddSingleton<CheckQuestions>();
        services.AddSingleton<AnswerReader>();
        services.AddSingleton<QuestionCard>();
        services.AddSingleton<ResultWords>();
        services.AddSingleton<FilingAdvice>();
        services.AddSingleton<CheckPlaces>();
        services.AddSingleton<ResultCard>();
        services.AddSingleton<ComingCard>();
        services.AddSingleton<BenefitsCard>();
        services.AddSingleton<CheckCards>();
        services.AddSingleton<CheckTyping>();
        return services;
    }
}
