using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Conversations;

public static class ConversationServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<TurnSignal>();
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<TurnPump>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<DeliveryPump>();
        services.AddScoped<UnreachablePeople>();
        services.AddScoped<MessageStores>();
        services.AddScoped<LaterTurns>();
        services.AddScoped<SkillSet>();
        services.AddScoped<MissReport>();
        services.AddScoped<Speakers>();
        services.AddSingleton<SealedState>();
        services.AddScoped<TurnProcessor>();
        services.AddScoped<IFileSenders, StaffSenders>();
        return services;
    }
}
