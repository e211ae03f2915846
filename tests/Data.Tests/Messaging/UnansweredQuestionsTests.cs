using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class UnansweredQuestionsTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData("căn cước 097082104729 có được không", "căn cước … có được không")]
    [InlineData("gọi 0308 405 661 nhé", "gọi … nhé")]
    [InlineData("gọi 0308.405.661 nhé", "gọi … nhé")]
    [InlineData("hộ 97001001-0001 thiếu gì", "hộ … thiếu gì")]
    [InlineData("0308405661", "…")]
    [InlineData("số 1234 và số 56789", "số … và số …")]
    [InlineData("nhà có 3 người, 150 m2", "nhà có 3 người, 150 m2")]
    [InlineData("thoát nghèo thì sao", "thoát nghèo thì sao")]
    public async Task Numbers_that_could_name_somebody_are_masked(string asked, string kept) => Assert.Equal(kept, (await KeepAsync(asked)).Text);

    [Theory]
    [InlineData(299)]
    [InlineData(300)]
    public async Task A_question_of_up_to_three_hundred_characters_is_kept_whole(int length)
    {
        var question = new string('ộ', length);

        Assert.Equal(question, (await KeepAsync(question)).Text);
    }

    [Fact]
    public async Task A_longer_question_is_cut() => Assert.Equal(new string('ộ', 300), (await KeepAsync(new string('ộ', 301))).Text);

    [Fact]
    public async Task A_cut_never_falls_inside_a_character()
    {
        var beforeTheCut = new string('a', 299);

        Assert.Equal(beforeTheCut, (await KeepAsync($"{beforeTheCut}🌾 rest")).Text);
    }

    [Fact]
    public async Task A_character_that_PostgreSQL_cannot_store_does_not_lose_the_question() =>
        Assert.Equal("trước sau", (await KeepAsync("trước\0 sau")).Text);

    [Fact]
    public async Task What_was_done_instead_and_the_nearest_topic_are_kept()
    {
        var kept = await KeepAsync("câu hỏi");

        Assert.Equal(("abstain", "bhyt-ho-ngheo"), (kept.Outcome, kept.NearestTopic));
        Assert.Equal(Now, kept.At);
    }

    [Fact]
    public async Task Open_questions_are_read_oldest_first_from_a_day_on()
    {
        foreach (var (text, at) in (IEnumerable<(string, DateTimeOffset)>)[("old", Now.AddDays(-9)), ("one", Now.AddDays(-1)), ("two", Now)])
            await InUnit(unit => AddAsync(unit, text, at));

        var open = await InUnit(unit => unit.Get<UnansweredQuestions>().ReadOpenAsync(Now.AddDays(-2), default));

        Assert.Equal(["one", "two"], open.Select(q => q.Text));
        Assert.Equal(("web", "talk"), (open[0].Channel, open[0].ConversationId));
    }

    [Fact]
    public async Task A_question_that_several_answer_at_once_is_answered_by_one()
    {
        await InUnit(unit => AddAsync(unit, "câu hỏi", Now));
        var id = await InUnit(unit => unit.Db.UnansweredQuestions.Select(q => q.Id).SingleAsync());

        var marked = await AtOnce(4, unit => unit.Get<UnansweredQuestions>().MarkAnsweredAsync(id, Guid.NewGuid(), Now, default));

        Assert.Single(marked, m => m);
        Assert.Empty(await InUnit(unit => unit.Get<UnansweredQuestions>().ReadOpenAsync(DateTimeOffset.UnixEpoch, default)));
    }

    private static Task AddAsync(UnitOfWork unit, string text, DateTimeOffset at)
    {
        unit.Get<UnansweredQuestions>().Add(text, QuestionOutcome.Refused, null, at, new ConversationAddress("web", "talk"));
        return Task.CompletedTask;
    }

    private async Task<UnansweredQuestion> KeepAsync(string question)
    {
        await InUnit(unit =>
        {
            unit.Get<UnansweredQuestions>().Add(question, "abstain", "bhyt-ho-ngheo", Now);
            return Task.CompletedTask;
        });
        return await InUnit(unit => unit.Db.UnansweredQuestions.SingleAsync());
    }
}

public sealed class UnansweredQuestionsOnSqlite(SqliteDatabase database) : UnansweredQuestionsTests(database), IClassFixture<SqliteDatabase>;

public sealed class UnansweredQuestionsOnPostgres(PostgresDatabase database) : UnansweredQuestionsTests(database), IClassFixture<PostgresDatabase>;
