using System.Text.Encodings.Web;
using System.Text.Unicode;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Web;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Pictures;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Skills;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy.Standards;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CauNoi.Bot.Hosting;

public static class BotServices
{
    /// <summary>What every way of running the bot needs: knowledge, data, conversations, skills.</summary>
    /// <exception cref="Knowledge.Content.ContentException">The content cannot be used; names file and line.</exception>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Bot").Get<BotOptions>() ?? new BotOptions();
        var knowledge = ContentLoader.Load(options);
        Check(options, knowledge.Policy.Standards);
        services.AddSingleton(options);
        services.TryAddSingleton(configuration);
        services.AddSingleton(options.ClockStartsAt is { } start ? new ShiftedClock(start) : TimeProvider.System);
        services.AddSingleton(knowledge);
        services.AddSingleton(knowledge.Reader);
        services.AddSingleton(knowledge.Answerer);
        services.AddSingleton(knowledge.Faq);
        services.AddSingleton(knowledge.Policy);
        services.AddSingleton(knowledge.Policy.Standards);
        services.AddSingleton(knowledge.Policy.Privacy);
        services.AddSingleton(knowledge.Policy.Gaps);
        services.AddSingleton(knowledge.Policy.Calendar);
        services.AddSingleton(knowledge.Policy.Reviews);
        services.AddSingleton(knowledge.Policy.Reminders);
        services.AddSingleton(knowledge.Policy.Escalation);
        services.AddSingleton(ColumnBook.Load(knowledge.Content));
        services.AddSingleton(Provinces.Load(knowledge.Content, knowledge.Reader));
        services.AddSingleton(new Phrasebook(knowledge));
        services.AddCauNoiData(
            configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions(),
            configuration.GetSection(AccessOptions.Section).Get<AccessOptions>());
        services.AddSingleton<GapRound>();
        services.AddSingleton<IInvitationLink, PageInvitationLink>();
        services.AddConversations();
        services.AddFiles(configuration);
        services.AddSingleton<SvgPicture>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSkills();
        return services;
    }

    private static void Check(BotOptions options, PovertyStandards standards)
    {
        if (!string.IsNullOrEmpty(options.SurveyStandard) && standards.All.All(s => s.Id != options.SurveyStandard))
            throw new InvalidOperationException($"Bot:SurveyStandard names the unknown standard '{options.SurveyStandard}'; write an id of policy/standards.yaml, or nothing.");
    }
}
