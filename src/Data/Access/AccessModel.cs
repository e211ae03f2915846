using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Access;

internal sealed class AccessModel :
    IEntityTypeConfiguration<StaffMember>,
    IEntityTypeConfiguration<AreaScope>,
    IEntityTypeConfiguration<LinkCode>,
    IEntityTypeConfiguration<LinkedAccount>,
    IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder) =>
        builder.HasMany(s => s.Scopes).WithOne().HasForeignKey(s => s.StaffId);

    public void Configure(EntityTypeBuilder<AreaScope> builder) =>
        builder.HasIndex(s => new { s.StaffId, s.Level, s.AreaCode }).IsUnique();

    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.HasIndex(c => c.CodeHash).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.StaffId);
    }

    public void Configure(EntityTypeBuilder<LinkedAccount> builder)
    {
        builder.HasIndex(a => new { a.Channel, a.UserId }).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.StaffId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.HasIndex(a => a.At);
}
