using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Reviews;

internal sealed class ReviewsModel :
    IEntityTypeConfiguration<Reminder>,
    IEntityTypeConfiguration<SentDigest>,
    IEntityTypeConfiguration<DutyAnswer>,
    IEntityTypeConfiguration<Broadcast>,
    IEntityTypeConfiguration<BroadcastArea>,
    IEntityTypeConfiguration<BroadcastCopy>,
    IEntityTypeConfiguration<ReviewCampaign>,
    IEntityTypeConfiguration<CampaignStep>,
    IEntityTypeConfiguration<ReviewTarget>,
    IEntityTypeConfiguration<OutcomeWish>
{
    private const int LongestCode = 32;

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.HasKey(r => r.Key);
        builder.HasIndex(r => r.Day);
    }

    public void Configure(EntityTypeBuilder<SentDigest> builder) => builder.HasKey(d => new { d.AccountId, d.Day });

    public void Configure(EntityTypeBuilder<DutyAnswer> builder) => builder.HasKey(a => new { a.AccountId, a.Subject });

    public void Configure(EntityTypeBuilder<Broadcast> builder)
    {
        builder.HasMany(b => b.Areas).WithOne().HasForeignKey(a => a.BroadcastId);
        builder.HasMany(b => b.Copies).WithOne().HasForeignKey(c => c.BroadcastId);
    }

    public void Configure(EntityTypeBuilder<BroadcastArea> builder)
    {
        builder.HasKey(a => new { a.BroadcastId, a.AreaCode });
        builder.Property(a => a.AreaCode).HasMaxLength(LongestCode);
    }

    public void Configure(EntityTypeBuilder<BroadcastCopy> builder)
    {
        builder.HasKey(c => new { c.BroadcastId, c.AccountId });
        builder.HasIndex(c => c.OutboxId);
    }

    public void Configure(EntityTypeBuilder<ReviewCampaign> builder)
    {
        builder.HasIndex(c => new { c.CommuneCode, c.Year }).IsUnique();
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CampaignId);
    }

    public void Configure(EntityTypeBuilder<CampaignStep> builder)
    {
        builder.Property(s => s.HamletCode).HasMaxLength(LongestCode);
        builder.HasIndex(s => new { s.CampaignId, s.StepId, s.HamletCode }).IsUnique();
        // What is still to be done, by day.
        builder.HasIndex(s => new { s.Deadline, s.CommuneCode }).HasFilter("\"State\" = 'Open'");
    }

    public void Configure(EntityTypeBuilder<ReviewTarget> builder)
    {
        builder.HasKey(t => new { t.CampaignId, t.HouseholdId });
        builder.HasIndex(t => t.HamletCode);
        builder.HasOne<ReviewCampaign>().WithMany().HasForeignKey(t => t.CampaignId);
        builder.HasOne<Household>().WithMany().HasForeignKey(t => t.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<OutcomeWish> builder)
    {
        builder.HasKey(w => new { w.ChatId, w.Year });
        // A chat that is no longer linked takes its wishes along, however the link ended.
        builder.HasOne<LinkedChat>().WithMany().HasForeignKey(w => w.ChatId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Household>().WithMany().HasForeignKey(w => w.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }
}
