using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Protection;

internal sealed class KeyModel : IEntityTypeConfiguration<NeededKey>
{
    public void Configure(EntityTypeBuilder<NeededKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
