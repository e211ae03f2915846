using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Exchange;

internal sealed class ExchangeModel : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder) => builder.HasIndex(r => r.At);

    public void Configure(EntityTypeBuilder<ColumnMapping> builder) => builder.HasKey(m => new { m.CommuneCode, m.Fingerprint });
}
