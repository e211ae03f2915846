using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Registry;

internal sealed class RegistryModel :
    IEntityTypeConfiguration<Province>,
    IEntityTypeConfiguration<Commune>,
    IEntityTypeConfiguration<Hamlet>,
    IEntityTypeConfiguration<Household>,
    IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<YearlyStatus>
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
        builder.HasIndex(h => h.Code).IsUnique();
        builder.HasIndex(h => h.HamletCode);
        builder.HasIndex(h => h.CommuneCode);
        builder.HasIndex(h => h.ProvinceCode);
        builder.HasIndex(h => h.HeadSearch);
        builder.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId);
        builder.HasMany(h => h.History).WithOne().HasForeignKey(y => y.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasIndex(m => new { m.HouseholdId, m.Number }).IsUnique();
        builder.HasIndex(m => m.CitizenId);
    }

    public void Configure(EntityTypeBuilder<YearlyStatus> builder) => builder.HasKey(y => new { y.HouseholdId, y.Year });
}
