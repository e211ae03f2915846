using CauNoi.Data.Registry;

namespace CauNoi.Data.Tests.Registry;

public sealed class TypedValuesTests
{
    [Theory]
    [InlineData(nameof(Household.Phone), "0912 345 678", "0912345678", null)]
    [InlineData(nameof(Household.Phone), "+84 912.345.678", "0912345678", null)]
    [InlineData(nameof(Household.Phone), "0212345678", null, TypedFault.NotAPhone)]
    [InlineData(nameof(Household.Phone), "091234567", null, TypedFault.NotAPhone)]
    [InlineData(nameof(Member.CitizenId), "097 190 104 729", "097190104729", null)]
    [InlineData(nameof(Member.CitizenId), "097.190.104.729", "097190104729", null)]
    [InlineData(nameof(Member.CitizenId), "số 097190104729", null, TypedFault.NotACitizenId)]
    [InlineData(nameof(Member.CitizenId), "97190104729", null, TypedFault.NotACitizenId)]
    [InlineData(nameof(Member.CitizenId), "0971901047291", null, TypedFault.NotACitizenId)]
    [InlineData(nameof(Member.BirthDate), "20/10/1990", "1990-10-20", null)]
    [InlineData(nameof(Member.BirthDate), "1990-10-20", "1990-10-20", null)]
    [InlineData(nameof(Member.BirthDate), "ngày 20 tháng 10 năm 1990", "1990-10-20", null)]
    [InlineData(nameof(Member.BirthDate), "20/10/90", null, TypedFault.NotADate)]
    [InlineData(nameof(Member.BirthDate), "1990", null, TypedFault.NotADate)]
    [InlineData(nameof(Member.BirthDate), "33000", null, TypedFault.NotADate)]
    [InlineData(nameof(Member.BirthDate), "30/02/1990", null, TypedFault.NotADate)]
    [InlineData(nameof(Member.BirthDate), "23/11/2026", null, TypedFault.ImpossibleDate)]
    [InlineData(nameof(Member.BirthDate), "01/01/1880", null, TypedFault.ImpossibleDate)]
    [InlineData(nameof(Member.FullName), "  Vũ  Thị Hà ", "Vũ Thị Hà", null)]
    [InlineData(nameof(Member.FullName), "Hà", null, TypedFault.NotAName)]
    [InlineData(nameof(Member.FullName), "Hà 2", null, TypedFault.NotAName)]
    [InlineData(nameof(Member.Sex), "Nữ", "Female", null)]
    [InlineData(nameof(Member.Sex), "khác", null, TypedFault.NotASex)]
    [InlineData(nameof(Member.Occupation), "\u200b", null, TypedFault.Empty)]
    public void What_is_typed_is_read_in_one_form_or_refused_with_a_reason(string field, string typed, string? value, TypedFault? fault) =>
        Assert.Equal(new TypedValue(value, fault), TypedValues.Read(field, typed, new DateOnly(2026, 11, 22)));
}
