using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Privacy;

internal sealed class PrivacyModel : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder) => builder.HasIndex(c => new { c.Channel, c.UserId });
}
