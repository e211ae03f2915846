using CauNoi.Data.Storage;
using Microsoft.Data.Sqlite;
using Quartz;

namespace CauNoi.Bot.Reminders;

public static class ReminderServices
{
    /// <summary>The reminders and the scheduler that ticks for them. Its store survives restarts; on PostgreSQL several instances share it.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ReminderOptions.Section).Get<ReminderOptions>() ?? new ReminderOptions();
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (database.UsesPostgres)
                {
                    store.UsePostgres(database.Postgres!);
                    store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5));
                }
                else
                {
                    Directory.CreateDirectory(database.Path);
                    store.UseSqlite(SqliteFactory.Instance, $"Data Source={Path.Combine(database.Path, "schedule.db")}");
                }

                store.ProvisionSchema();
            });
            quartz.AddJob<RemindJob>(job => job.WithIdentity("remind").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("remind").WithIdentity("tick").WithSimpleSchedule(s => Every(s, options.Tick)));
            quartz.AddJob<HousekeepingJob>(job => job.WithIdentity("housekeeping").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("housekeeping").WithIdentity("daily").WithSimpleSchedule(s => Every(s, TimeSpan.FromDays(1))));
            quartz.AddJob<FileCleaningJob>(job => job.WithIdentity("file-cleaning").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("file-cleaning").WithIdentity("hourly").WithSimpleSchedule(s => Every(s, TimeSpan.FromHours(1))));
            quartz.AddJob<GapJob>(job => job.WithIdentity("gaps").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("gaps").WithIdentity("check").WithSimpleSchedule(s => Every(s, options.GapTick)));
            quartz.AddJob<UndeliveredJob>(job => job.WithIdentity("undelivered").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("undelivered").WithIdentity("look").WithSimpleSchedule(s => Every(s, options.GapTick)));
            quartz.AddJob<CampaignJob>(job => job.WithIdentity("campaigns").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("campaigns").WithIdentity("follow").WithSimpleSchedule(s => Every(s, options.GapTick)));
            quartz.AddJob<OutcomeJob>(job => job.WithIdentity("outcomes").StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob("outcomes").WithIdentity("tell").WithSimpleSchedule(s => Every(s, options.GapTick)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    // After an outage a job runs once, and then in its rhythm again: what was missed is for the job to find, not for the clock to repeat.
    private static void Every(SimpleScheduleBuilder schedule, TimeSpan interval) =>
        schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow);
}
