using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Access;

internal sealed class AccessModel :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<AreaScope>,
    IEntityTypeConfiguration<LinkCode>,
    IEntityTypeConfiguration<LinkedChat>,
    IEntityTypeConfiguration<SecretAddress>,
    IEntityTypeConfiguration<HouseholdPin>,
    IEntityTypeConfiguration<WrongTries>,
    IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Account> builder) =>
        builder.HasMany(s => s.Scopes).WithOne().HasForeignKey(s => s.AccountId);

    public void Configure(EntityTypeBuilder<AreaScope> builder) =>
        builder.HasIndex(s => new { s.AccountId, s.Level, s.AreaCode }).IsUnique();

    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.HasIndex(c => c.CodeHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<LinkedChat> builder)
    {
        builder.HasIndex(a => new { a.Channel, a.UserId }).IsUnique();
        // Whose message it is that did not arrive.
        builder.HasIndex(a => new { a.Channel, a.ConversationId });
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<SecretAddress> builder)
    {
        builder.HasKey(a => new { a.AccountId, a.Kind });
        builder.HasIndex(a => a.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<HouseholdPin> builder) => builder.HasKey(p => p.HouseholdCode);

    public void Configure(EntityTypeBuilder<WrongTries> builder)
    {
        builder.HasKey(t => new { t.Channel, t.UserId, t.HouseholdCode });
        builder.HasIndex(t => t.HouseholdCode);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(a => a.Sequence).IsUnique();
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.AccountId, a.At });
    }
}
