using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Registry;

internal sealed class RegistryModel :
    IEntityTypeConfiguration<Province>,
    IEntityTypeConfiguration<Commune>,
    IEntityTypeConfiguration<Hamlet>,
    IEntityTypeConfiguration<Household>,
    IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<Assessment>,
    IEntityTypeConfiguration<BenefitReceived>,
    IEntityTypeConfiguration<ClosedYear>,
    IEntityTypeConfiguration<RecordChange>
{
    public void Configure(EntityTypeBuilder<Province> builder) => builder.HasKey(p => p.Code);

    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.HasKey(c => c.Code);
        builder.HasOne<Province>().WithMany().HasForeignKey(c => c.ProvinceCode);
    }

    public void Configure(EntityTypeBuilder<Hamlet> builder)
    {
        builder.HasKey(h => h.Code);
        builder.HasOne<Commune>().WithMany().HasForeignKey(h => h.CommuneCode);
    }

    // The recorded hamlet is no foreign key: a record that names an unknown one is kept and reported as a gap.
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.Ignore(h => h.Current);
        builder.HasIndex(h => h.Code).IsUnique();
        builder.HasIndex(h => new { h.HamletCode, h.Status });
        builder.HasIndex(h => new { h.CommuneCode, h.Status });
        builder.HasIndex(h => h.ProvinceCode);
        builder.HasIndex(h => h.HeadKey);
        builder.HasIndex(h => new { h.PhoneIndex, h.CommuneCode });
        builder.HasIndex(h => h.ImportId);
        builder.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId);
        builder.HasMany(h => h.Assessments).WithOne().HasForeignKey(a => a.HouseholdId);
        builder.HasMany(h => h.Benefits).WithOne().HasForeignKey(b => b.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(m => new { m.HouseholdId, m.Number });
        builder.HasIndex(m => m.NameKey);
        // With the household in it, whether two households share an id is seen from the index alone.
        builder.HasIndex(m => new { m.CitizenIdIndex, m.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<Assessment> builder) => builder.HasKey(a => new { a.HouseholdId, a.Year });

    public void Configure(EntityTypeBuilder<BenefitReceived> builder) => builder.HasIndex(b => new { b.HouseholdId, b.Year });

    public void Configure(EntityTypeBuilder<ClosedYear> builder) => builder.HasKey(y => new { y.CommuneCode, y.Year });

    // No foreign key to the household: what was changed is told also of one that is gone.
    public void Configure(EntityTypeBuilder<RecordChange> builder)
    {
        builder.HasIndex(c => c.HouseholdId);
        builder.HasIndex(c => c.ImportId);
    }
}
