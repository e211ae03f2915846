using System.Text.Json;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauNoi.Data.Gaps;

internal sealed class GapsModel :
    IEntityTypeConfiguration<GapFinding>,
    IEntityTypeConfiguration<GapDay>,
    IEntityTypeConfiguration<GapCheck>,
    IEntityTypeConfiguration<GapAssignment>
{
    public void Configure(EntityTypeBuilder<GapFinding> builder)
    {
        builder.HasKey(f => new { f.HouseholdId, f.Rule });
        builder.HasIndex(f => new { f.CommuneCode, f.HamletCode, f.Rule });
        builder.HasIndex(f => f.HamletCode);
        builder.HasOne<Household>().WithMany().HasForeignKey(f => f.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<GapDay> builder)
    {
        builder.HasKey(d => new { d.CommuneCode, d.Day, d.HamletCode });
        builder.HasIndex(d => new { d.ProvinceCode, d.Day });
        builder.Property(d => d.ByRule).HasConversion(new ByRuleJson(), new ValueComparer<IReadOnlyDictionary<GapRule, int>>(favorStructuralComparisons: false));
    }

    public void Configure(EntityTypeBuilder<GapCheck> builder) => builder.HasKey(c => c.CommuneCode);

    public void Configure(EntityTypeBuilder<GapAssignment> builder) => builder.HasIndex(a => new { a.HamletCode, a.EndedOn });

    /// <summary>Rules by their ids.</summary>
    private sealed class ByRuleJson() : ValueConverter<IReadOnlyDictionary<GapRule, int>, string>(counts => Write(counts), json => Read(json))
    {
        private static string Write(IReadOnlyDictionary<GapRule, int> counts) =>
            JsonSerializer.Serialize(counts.OrderBy(c => c.Key).ToDictionary(c => GapCatalogue.Id(c.Key), c => c.Value));

        private static IReadOnlyDictionary<GapRule, int> Read(string json) =>
            JsonSerializer.Deserialize<Dictionary<string, int>>(json)!
                .Select(c => (Rule: GapCatalogue.Find(c.Key), c.Value)).Where(c => c.Rule is not null).ToDictionary(c => c.Rule!.Value, c => c.Value);
    }
}
