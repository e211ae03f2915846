using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Requests;

internal sealed class RequestModel : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.Ignore(r => r.NextDueOn);
        builder.HasIndex(r => new { r.CommuneCode, r.State, r.DueOn });
        builder.HasIndex(r => r.HouseholdId);
        builder.HasIndex(r => r.AccountId);
        builder.HasMany(r => r.Values).WithOne().HasForeignKey(v => v.RequestId);
    }
}
