using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Registry;

internal sealed class AreaNamesModel :
    IEntityTypeConfiguration<Commune>,
    IEntityTypeConfiguration<FormerProvince>,
    IEntityTypeConfiguration<FormerCommune>
{
    public void Configure(EntityTypeBuilder<Commune> builder) => builder.HasIndex(c => c.NameKey);

    public void Configure(EntityTypeBuilder<FormerProvince> builder)
    {
        builder.HasKey(p => p.Code);
        builder.HasOne<Province>().WithMany().HasForeignKey(p => p.NewProvinceCode);
    }

    public void Configure(EntityTypeBuilder<FormerCommune> builder)
    {
        builder.HasKey(c => new { c.Code, c.NewCommuneCode });
        builder.HasIndex(c => c.NameKey);
        builder.HasIndex(c => c.DistrictKey);
        builder.HasOne<Commune>().WithMany().HasForeignKey(c => c.NewCommuneCode);
        builder.HasOne<FormerProvince>().WithMany().HasForeignKey(c => c.FormerProvinceCode);
    }
}
