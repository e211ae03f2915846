using System.Security.Cryptography;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Tests.Protection;

public sealed class FieldProtectionTests
{
    private static readonly IReadOnlyList<KeySecret> Secrets = KeyRing.NewSecrets(DateTimeOffset.UnixEpoch);

    private readonly FieldProtection _protection = new(KeyRing.Of(Secrets));

    [Theory]
    [InlineData("")]
    [InlineData("097082104729")]
    [InlineData("Nhà ở cuối thôn, chồng đi làm xa")]
    public void What_was_sealed_can_be_opened_and_shows_nothing(string text)
    {
        var closed = _protection.Seal(text, ProtectedField.Note);

        Assert.Equal(text, _protection.Open(closed, ProtectedField.Note));
        Assert.Equal("…", closed.ToString());
        Assert.True(text.Length == 0 || closed.Bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) < 0);
    }

    [Fact]
    public void A_long_text_is_sealed_as_well()
    {
        var text = string.Concat(Enumerable.Repeat("thôn Nà Pồng ", 400));
        Assert.Equal(text, _protection.Open(_protection.Seal(text, ProtectedField.Note), ProtectedField.Note));
    }

    [Fact]
    public void The_same_text_is_sealed_differently_each_time() =>
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => Convert.ToHexString(_protection.Seal("0912345678", ProtectedField.Phone).Bytes)).Distinct().Count());

    [Fact]
    public void No_byte_can_be_changed_or_cut_off_unnoticed()
    {
        var bytes = _protection.Seal("097082104729", ProtectedField.CitizenId).Bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _protection.Open(new SealedText(changed), ProtectedField.CitizenId));
            Assert.ThrowsAny<CryptographicException>(() => _protection.Open(new SealedText(bytes[..i]), ProtectedField.CitizenId));
        }
    }

    [Fact]
    public void A_phone_is_not_opened_as_a_citizen_id_even_if_its_header_says_so()
    {
        var phone = _protection.Seal("0912345678", ProtectedField.Phone);
        Assert.ThrowsAny<CryptographicException>(() => _protection.Open(phone, ProtectedField.CitizenId));
        var relabelled = phone.Bytes.ToArray();
        relabelled[1] = (byte)ProtectedField.CitizenId;
        Assert.ThrowsAny<CryptographicException>(() => _protection.Open(new SealedText(relabelled), ProtectedField.CitizenId));
    }

    [Fact]
    public void A_key_that_is_not_there_is_named()
    {
        var closed = _protection.Seal("0912345678", ProtectedField.Phone);
        var later = KeyRing.Of([.. Secrets.Where(s => s.Purpose != KeyPurpose.Field), KeySecret.New(9, KeyPurpose.Field, DateTimeOffset.UnixEpoch)]);

        var fault = Assert.Throws<CryptographicException>(() => new FieldProtection(later).Open(closed, ProtectedField.Phone));
        Assert.Contains("key 1", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0912345678", "+84 912 345 678")]
    [InlineData("0912345678", "84912345678")]
    [InlineData("0912345678", "0084-912.345.678")]
    [InlineData("0912345678", "(+84) 0912345678")]
    [InlineData("0912345678", "912345678")]
    [InlineData("0912345678", "０９１２３４５６７８")]
    [InlineData("0841234567", "084 123 4567")]
    [InlineData("0841234567", "+84 841 234 567")]
    public void Two_writings_of_a_phone_have_one_index(string one, string other) =>
        Assert.Equal(_protection.Index(one, ProtectedField.Phone), _protection.Index(other, ProtectedField.Phone));

    [Theory]
    [InlineData("0912345678", "0912345679")]
    [InlineData("0841234567", "01234567")]
    [InlineData("không có", "không nhớ")]
    public void Two_phones_have_two_indexes(string one, string other) =>
        Assert.NotEqual(_protection.Index(one, ProtectedField.Phone), _protection.Index(other, ProtectedField.Phone));

    [Fact]
    public void An_index_depends_on_digits_field_and_index_key_but_not_on_the_key_that_seals()
    {
        var index = _protection.Index("097 082 104 729", ProtectedField.CitizenId);
        var rotated = KeyRing.Of([.. Secrets, KeySecret.New(4, KeyPurpose.Field, DateTimeOffset.UnixEpoch)]);
        var other = KeyRing.Of([.. Secrets, KeySecret.New(4, KeyPurpose.Index, DateTimeOffset.UnixEpoch)]);

        Assert.Equal(index, _protection.Index("097082104729", ProtectedField.CitizenId));
        Assert.Equal(index, new FieldProtection(rotated).Index("097082104729", ProtectedField.CitizenId));
        Assert.NotEqual(index, new FieldProtection(other).Index("097082104729", ProtectedField.CitizenId));
        Assert.NotEqual(index, _protection.Index("097082104729", ProtectedField.Phone));
    }

    [Theory]
    [InlineData("097082104729", "…729")]
    [InlineData("+84 912 345 678", "…678")]
    [InlineData("1234567", "…")]
    [InlineData("", "…")]
    public void Of_a_number_three_digits_are_shown(string number, string shown)
    {
        Assert.Equal(shown, MaskedNumber.Of(number));
        Assert.Equal(shown, _protection.Mask(_protection.Seal(number, ProtectedField.Phone), ProtectedField.Phone));
    }

    [Fact]
    public void Threads_may_share_it() => Parallel.For(0, 4_000, i =>
    {
        Assert.Equal($"09{i:00000000}", _protection.Open(_protection.Seal($"09{i:00000000}", ProtectedField.Phone), ProtectedField.Phone));
        Assert.Equal(_protection.Index($"{i}", ProtectedField.Phone), _protection.Index($"{i}", ProtectedField.Phone));
    });
}
