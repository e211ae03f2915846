using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Storage;

/// <summary>Everything that is remembered, on SQLite or PostgreSQL.</summary>
public sealed class CauNoiContext(DbContextOptions<CauNoiContext> options) : DbContext(options)
{
    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<Hamlet> Hamlets => Set<Hamlet>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<YearlyStatus> YearlyStatuses => Set<YearlyStatus>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AreaScope> AreaScopes => Set<AreaScope>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<LinkedChat> LinkedChats => Set<LinkedChat>();

    public DbSet<HouseholdPin> HouseholdPins => Set<HouseholdPin>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<TranscriptEntry> Transcript => Set<TranscriptEntry>();

    public DbSet<UnansweredQuestion> UnansweredQuestions => Set<UnansweredQuestion>();

    public DbSet<AnswerRating> AnswerRatings => Set<AnswerRating>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<NeededKey> ProtectionKeys => Set<NeededKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Deprivations>().HaveConversion<int>();
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedBytes>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CauNoiContext).Assembly);
}
