using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Gaps;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Tests.Fixes;

/// <summary>Typed values against a poor household of 2025: the head a man born in 1982, three indicators ticked.</summary>
public sealed class FixReaderTests
{
    private static readonly FixReader Reader = new(
        new RecordValues(TestKeys.Protection), PolicyBase.Load(new ContentFolder(Repository.Content), local: null).Standards);

    [Theory]
    [InlineData(FixField.Phone, "0912 345 678", "0912345678")]
    [InlineData(FixField.Phone, "+84 912.345.678", "0912345678")]
    [InlineData(FixField.Phone, "091234567", FixFault.PhoneForm)]
    [InlineData(FixField.Phone, "0212345678", FixFault.PhoneForm)]
    [InlineData(FixField.Phone, "không biết", null)]
    [InlineData(FixField.Phone, "hộ này số 0912345678 phải không", null)]
    [InlineData(FixField.CitizenId, "001 082 012 345", "001082012345")]
    [InlineData(FixField.CitizenId, "01082012345", FixFault.CitizenIdLength)]
    [InlineData(FixField.CitizenId, "0010820123456", FixFault.CitizenIdLength)]
    [InlineData(FixField.CitizenId, "001182012345", FixFault.CitizenIdSex)]
    [InlineData(FixField.CitizenId, "001083012345", FixFault.CitizenIdYear)]
    [InlineData(FixField.CitizenId, "9,7E+10", null)]
    [InlineData(FixField.BirthDate, "23/4/1982", "1982-04-23")]
    [InlineData(FixField.BirthDate, "ngày 23 tháng 4 năm 1982", "1982-04-23")]
    [InlineData(FixField.BirthDate, "23/04/82", FixFault.DateTwoDigits)]
    [InlineData(FixField.BirthDate, "04/1982", FixFault.DatePartial)]
    [InlineData(FixField.BirthDate, "30/02/1982", FixFault.DateImpossible)]
    [InlineData(FixField.BirthDate, "23/04/2082", FixFault.DateInFuture)]
    [InlineData(FixField.BirthDate, "23/04/1882", FixFault.BirthTooEarly)]
    [InlineData(FixField.BirthDate, "23/04/1983", FixFault.BirthYear)]
    [InlineData(FixField.BirthDate, "44927", FixFault.NotADate)]
    [InlineData(FixField.ReviewedOn, "20/10/2025", "2025-10-20")]
    [InlineData(FixField.ReviewedOn, "20/10/2024", FixFault.DateBeforeYear)]
    [InlineData(FixField.B1Score, "115 điểm", "115")]
    [InlineData(FixField.B1Score, "-5", FixFault.OutOfRange)]
    [InlineData(FixField.B1Score, "401", FixFault.OutOfRange)]
    [InlineData(FixField.B2Score, "30", "30")]
    [InlineData(FixField.B2Score, "40", FixFault.B2Mismatch)]
    [InlineData(FixField.Agreement, "92%", "92")]
    [InlineData(FixField.DecisionNo, "số 41/qđ-ubnd", "41/QĐ-UBND")]
    [InlineData(FixField.DecisionNo, "41/2025/QD-UBND", "41/2025/QĐ-UBND")]
    [InlineData(FixField.DecisionNo, "41", FixFault.DecisionNoForm)]
    [InlineData(FixField.DecisionNo, "chuẩn nghèo năm 2026 là bao nhiêu", null)]
    [InlineData(FixField.CertificateNo, "0123/2025", "0123/2025")]
    public void A_typed_value_is_read_or_the_reason_is_given(FixField field, string typed, object? expected)
    {
        var household = CleanHousehold.New();
        var number = field.Part() switch { RecordPart.Member => 1, RecordPart.Assessment => 2025, _ => (long?)null };

        var reading = Reader.Read(new FixTarget(field, GapRule.B1Missing, number), typed, household, _ => false, CleanHousehold.AsOf);

        Assert.Equal(expected, reading switch { FixReading.Given given => given.Text, FixReading.Wrong wrong => wrong.Fault, _ => null });
    }

    [Fact]
    public void An_id_of_another_member_is_refused_and_a_doubtful_one_does_not_stand_in_the_way_of_the_birth_date()
    {
        var household = CleanHousehold.New();
        var other = new RecordValues(TestKeys.Protection).Read(household.Members[1], nameof(Member.CitizenId))!;
        household.Members[0].BirthDate = household.Members[1].BirthDate;

        var taken = Reader.Read(new FixTarget(FixField.CitizenId, GapRule.CitizenIdMissing, 1), other, household, _ => false, CleanHousehold.AsOf);
        var doubtful = Reader.Read(new FixTarget(FixField.BirthDate, GapRule.CitizenIdConflict, 1), "23/04/1983", household, f => f == FixField.CitizenId, CleanHousehold.AsOf);

        Assert.Equal(FixFault.CitizenIdTaken, Assert.IsType<FixReading.Wrong>(taken).Fault);
        Assert.IsType<FixReading.Given>(doubtful);
    }
}
