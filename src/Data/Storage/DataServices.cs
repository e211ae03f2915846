using CauNoi.Data.Access;
using CauNoi.Data.Backup;
using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Fixes;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Privacy;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Data.Storage;

public static class DataServices
{
    /// <summary>Registers the context and the stores, all scoped: one scope is one unit of work.</summary>
    public static IServiceCollection AddCauNoiData(this IServiceCollection services, DatabaseOptions options, AccessOptions? access = null)
    {
        services.AddSingleton(options);
        services.AddSingleton(access ?? new AccessOptions());
        services.AddScoped<AuditChain>();
        services.AddDbContext<CauNoiContext>((provider, builder) => Configure(builder, options).AddInterceptors(provider.GetRequiredService<AuditChain>()));
        services.AddSingleton(new KeyFile(options.KeyFilePath));
        services.AddSingleton(provider => KeyRing.FromFile(provider.GetRequiredService<KeyFile>()));
        services.AddSingleton<FieldProtection>();
        services.AddScoped<DatabaseSetup>();
        services.AddScoped<DatabaseProbe>();
        services.AddScoped<KeyGuard>();
        services.AddScoped<KeyRotation>();
        services.AddScoped<KeyOverview>();
        services.AddScoped<DatabaseBackup>();
        services.AddScoped<DatabaseRestore>();
        services.AddScoped<Inbox>();
        services.AddScoped<Outbox>();
        services.AddScoped<OutboxQueue>();
        services.AddScoped<Instances>();
        services.AddScoped<OutboxLedger>();
        services.AddScoped<UndeliveredAtPeople>();
        services.AddScoped<UndeliveredNotices>();
        services.AddScoped<UnreachableChats>();
        services.AddScoped<Conversations>();
        services.AddScoped<Transcript>();
        services.AddScoped<FileStore>();
        services.AddScoped<UnansweredQuestions>();
        services.AddScoped<AnswerRatings>();
        services.AddScoped<Housekeeping>();
        services.AddSingleton<AuditAnchor>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditExport>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<AreaFinder>();
        services.AddScoped<TryLimits>();
        services.AddScoped<HouseholdPins>();
        services.AddScoped<StewardChats>();
        services.AddScoped<Stewardship>();
        services.AddScoped<Succession>();
        services.AddScoped<SecretAddresses>();
        services.AddScoped<ReadLimits>();
        services.AddScoped<MissRuns>();
        services.AddScoped<HouseholdRegistry>();
        services.AddScoped<ReadableAreas>();
        services.AddScoped<HouseholdSearch>();
        services.AddScoped<RecordSources>();
        services.AddScoped<RequestedRecords>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<Consents>();
        services.AddScoped<OwnData>();
        services.AddScoped<Retention>();
        services.AddScoped<ReviewYears>();
        services.AddScoped<RecordHistory>();
        services.AddSingleton<RecordValues>();
        services.AddSingleton<HouseholdGaps>();
        services.AddScoped<RecordJudge>();
        services.AddScoped<GapReports>();
        services.AddScoped<HouseholdFixes>();
        services.AddScoped<FixAsking>();
        services.AddScoped<FixApproval>();
        services.AddScoped<FixReader>();
        services.AddScoped<GapLedger>();
        services.AddScoped<GapDays>();
        services.AddScoped<GapBoard>();
        services.AddScoped<GapAssignments>();
        services.AddScoped<Reminders>();
        services.AddScoped<Campaigns>();
        services.AddScoped<CampaignTargets>();
        services.AddScoped<CampaignEvidence>();
        services.AddScoped<CampaignRecords>();
        services.AddScoped<CampaignSteps>();
        services.AddScoped<CampaignReports>();
        services.AddScoped<ReportWithdrawals>();
        services.AddScoped<CampaignComplaints>();
        services.AddScoped<CampaignMoves>();
        services.AddScoped<CampaignSurveyors>();
        services.AddScoped<CampaignBoard>();
        services.AddScoped<OutcomeWishes>();
        services.AddScoped<OutcomeTelling>();
        services.AddScoped<ReminderWriter>();
        services.AddScoped<Recipients>();
        services.AddScoped<Supervisors>();
        services.AddScoped<Duties>();
        services.AddScoped<DutyBooks>();
        services.AddScoped<DutyAnswers>();
        services.AddScoped<BroadcastDrafts>();
        services.AddScoped<Broadcasts>();
        services.AddScoped<RegistryImport>();
        services.AddScoped<ImportUndo>();
        services.AddScoped<ImportLockKeeper>();
        services.AddScoped<ColumnMappings>();
        services.AddSingleton<TableGlances>();
        services.AddScoped<HouseholdExport>();
        services.AddSingleton<HouseholdListWriter>();
        services.AddSingleton<RegistryTables>();
        services.AddScoped<AreaImport>();
        return services;
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        options.UsesPostgres
            ? builder.UseNpgsql(Instances.Connection(options), npgsql => npgsql.MigrationsAssembly("CauNoi.Data.Migrations.Postgres"))
            : builder.UseSqlite(options.SqliteConnection, sqlite => sqlite.MigrationsAssembly("CauNoi.Data.Migrations.Sqlite"));
}
