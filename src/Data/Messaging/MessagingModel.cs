using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauNoi.Data.Messaging;

internal sealed class MessagingModel :
    IEntityTypeConfiguration<Conversation>,
    IEntityTypeConfiguration<InboxMessage>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<UndeliveredNotice>,
    IEntityTypeConfiguration<TranscriptEntry>,
    IEntityTypeConfiguration<UnansweredQuestion>,
    IEntityTypeConfiguration<AnswerRating>,
    IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<Conversation> builder) =>
        builder.HasIndex(c => new { c.Channel, c.ConversationId }).IsUnique();

    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.HasIndex(m => new { m.Channel, m.ActivityId }).IsUnique();
        builder.HasIndex(m => new { m.AnsweredAt, m.Id });
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        // What is next is read in the order of the first, and whether something blocks it is one look into the second.
        builder.HasIndex(m => new { m.State, m.Channel, m.Priority, m.Id });
        builder.HasIndex(m => new { m.Channel, m.ConversationId, m.State, m.Priority, m.Id });
    }

    public void Configure(EntityTypeBuilder<UndeliveredNotice> builder)
    {
        builder.HasKey(n => new { n.AccountId, n.OutboxId });
        builder.HasIndex(n => n.OutboxId);
    }

    public void Configure(EntityTypeBuilder<TranscriptEntry> builder)
    {
        builder.HasIndex(t => new { t.ConversationId, t.Key }).IsUnique();
        builder.HasIndex(t => new { t.ConversationId, t.Id });
    }

    public void Configure(EntityTypeBuilder<UnansweredQuestion> builder) => builder.HasIndex(q => new { q.AnsweredAt, q.Id });

    public void Configure(EntityTypeBuilder<AnswerRating> builder) => builder.HasIndex(r => r.TopicId);

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(StoredFile.LongestName);
        builder.HasIndex(f => f.ExpiresAt);
    }
}
