using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class AnswerRatingsTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task Ratings_are_counted_by_topic_and_a_misunderstanding_is_no_fault_of_the_answer()
    {
        await RateAsync("a", good: true);
        await RateAsync("a", good: true);
        await RateAsync("a", good: false);
        await RateAsync("a", good: false, RatingReason.Outdated);
        await RateAsync("b", good: false, RatingReason.OtherTopic);

        var counts = await InUnit(unit => unit.Get<AnswerRatings>().CountAsync(default));

        Assert.Equal([new TopicRatings("a", 2, 2, 0), new TopicRatings("b", 0, 0, 1)], counts);
    }

    [Fact]
    public async Task A_reason_can_be_given_later_and_taken_back()
    {
        var id = await RateAsync("a", good: false, RatingReason.OtherTopic);

        await InUnit(unit => unit.Get<AnswerRatings>().SetReasonAsync(id, null, default));
        Assert.Equal(new TopicRatings("a", 0, 1, 0), Assert.Single(await InUnit(unit => unit.Get<AnswerRatings>().CountAsync(default))));

        await InUnit(unit => unit.Get<AnswerRatings>().SetReasonAsync(id, RatingReason.HardToUnderstand, default));
        Assert.Equal(RatingReason.HardToUnderstand, await InUnit(unit => unit.Db.AnswerRatings.Select(r => r.Reason).SingleAsync()));
    }

    [Fact]
    public async Task A_good_rating_takes_no_reason()
    {
        var id = await RateAsync("a", good: true);

        await InUnit(unit => unit.Get<AnswerRatings>().SetReasonAsync(id, RatingReason.Outdated, default));

        Assert.Null(await InUnit(unit => unit.Db.AnswerRatings.Select(r => r.Reason).SingleAsync()));
    }

    [Fact]
    public async Task The_question_is_kept_masked()
    {
        await InUnit(unit => Task.FromResult(unit.Get<AnswerRatings>().Add("a", "tôi tên là Lò Văn Pao, 0912345678", good: true, null, Now)));

        Assert.Equal("tôi tên là …, …", await InUnit(unit => unit.Db.AnswerRatings.Select(r => r.Question).SingleAsync()));
    }

    private Task<Guid> RateAsync(string topic, bool good, RatingReason? reason = null) =>
        InUnit(unit => Task.FromResult(unit.Get<AnswerRatings>().Add(topic, "câu hỏi", good, reason, Now)));
}

public sealed class AnswerRatingsOnSqlite(SqliteDatabase database) : AnswerRatingsTests(database), IClassFixture<SqliteDatabase>;

public sealed class AnswerRatingsOnPostgres(PostgresDatabase database) : AnswerRatingsTests(database), IClassFixture<PostgresDatabase>;
