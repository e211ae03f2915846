using CauNoi.Data.Access;
using CauNoi.Data.Exchange;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Privacy;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Storage;

/// <summary>Everything that is remembered, on SQLite or PostgreSQL.</summary>
public sealed class CauNoiContext(DbContextOptions<CauNoiContext> options) : DbContext(options)
{
    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<Hamlet> Hamlets => Set<Hamlet>();

    public DbSet<FormerProvince> FormerProvinces => Set<FormerProvince>();

    public DbSet<FormerCommune> FormerCommunes => Set<FormerCommune>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<BenefitReceived> BenefitsReceived => Set<BenefitReceived>();

    public DbSet<ClosedYear> ClosedYears => Set<ClosedYear>();

    public DbSet<RecordChange> RecordChanges => Set<RecordChange>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<GapFinding> GapFindings => Set<GapFinding>();

    public DbSet<GapDay> GapDays => Set<GapDay>();

    public DbSet<GapCheck> GapChecks => Set<GapCheck>();

    public DbSet<GapAssignment> GapAssignments => Set<GapAssignment>();

    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AreaScope> AreaScopes => Set<AreaScope>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<LinkedChat> LinkedChats => Set<LinkedChat>();

    public DbSet<SecretAddress> SecretAddresses => Set<SecretAddress>();

    public DbSet<HouseholdPin> HouseholdPins => Set<HouseholdPin>();

    public DbSet<WrongTries> WrongTries => Set<WrongTries>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<UndeliveredNotice> UndeliveredNotices => Set<UndeliveredNotice>();

    public DbSet<TranscriptEntry> Transcript => Set<TranscriptEntry>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<UnansweredQuestion> UnansweredQuestions => Set<UnansweredQuestion>();

    public DbSet<AnswerRating> AnswerRatings => Set<AnswerRating>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<SentDigest> SentDigests => Set<SentDigest>();

    public DbSet<DutyAnswer> DutyAnswers => Set<DutyAnswer>();

    public DbSet<Broadcast> Broadcasts => Set<Broadcast>();

    public DbSet<BroadcastArea> BroadcastAreas => Set<BroadcastArea>();

    public DbSet<BroadcastCopy> BroadcastCopies => Set<BroadcastCopy>();

    public DbSet<ReviewCampaign> ReviewCampaigns => Set<ReviewCampaign>();

    public DbSet<CampaignStep> CampaignSteps => Set<CampaignStep>();

    public DbSet<ReviewTarget> ReviewTargets => Set<ReviewTarget>();

    public DbSet<OutcomeWish> OutcomeWishes => Set<OutcomeWish>();

    public DbSet<NeededKey> ProtectionKeys => Set<NeededKey>();

    /// <summary>True for the parts of a household's record, whose changes have a history.</summary>
    internal static bool IsRecord(object entity) => entity is Household or Member or Assessment or BenefitReceived;

    /// <exception cref="InvalidOperationException">A recorded value was changed without saying who did it; see <see cref="RecordHistory"/>.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.Entries().FirstOrDefault(e => (e.State is EntityState.Modified or EntityState.Deleted) && IsRecord(e.Entity)) is { } changed)
            throw new InvalidOperationException($"A {changed.Metadata.ShortName()} was changed and nobody says who did it.");
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Lets go of records, areas and history that are saved, and of nothing else: a turn has things of its own in the same unit of work.</summary>
    internal void ForgetRecords()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Unchanged).ToList())
            if (IsRecord(entry.Entity) || entry.Entity is RecordChange or Province or Commune or Hamlet)
                entry.State = EntityState.Detached;
    }

    internal Task<int> SaveRecordsAsync(CancellationToken ct) => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Deprivations>().HaveConversion<int>();
        configurationBuilder.Properties<OutboxPriority>().HaveConversion<int>();
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedBytes>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CauNoiContext).Assembly);
}
