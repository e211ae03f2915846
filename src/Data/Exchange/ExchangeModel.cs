using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Exchange;

internal sealed class ExchangeModel : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder) => builder.HasIndex(r => r.At);
}
