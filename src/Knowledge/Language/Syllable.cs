using System.Collections.Frozen;

namespace CauNoi.Knowledge.Language;

/// <summary>Which letter sequences are Vietnamese syllables: an optional onset and a rhyme, with a tone the final allows.</summary>
public static class Syllable
{
    private static readonly FrozenSet<string> Onsets = Words(
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").Append("").ToFrozenSet();

    private static readonly FrozenSet<string> Rhymes = Words("""
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêng yêt yêu ynh yt
        """).ToFrozenSet();

    private static readonly FrozenSet<string> FoldedRhymes = Rhymes.Select(VietnameseLetters.Fold).ToFrozenSet();

    /// <summary>True if the lower-case word, marks included, is a possible syllable ("được" yes, "xyz" and "cats" no).</summary>
    public static bool IsPossible(string word)
    {
        var (toneless, tone) = VietnameseLetters.SplitTone(word);
        return Splits(toneless, Rhymes) && (tone is Tone.Rising or Tone.Heavy || tone == Tone.Level || !EndsInStop(toneless));
    }

    /// <summary>True if the word typed without any marks could be a syllable ("duoc", "ngheo").</summary>
    public static bool IsPossibleFolded(string folded) => Splits(folded, FoldedRhymes);

    private static bool Splits(ReadOnlySpan<char> letters, FrozenSet<string> rhymes)
    {
        var onsets = Onsets.GetAlternateLookup<ReadOnlySpan<char>>();
        var endings = rhymes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var onset = Math.Min(3, letters.Length - 1); onset >= 0; onset--)
        {
            if (!onsets.Contains(letters[..onset]))
                continue;
            if (endings.Contains(letters[onset..]) && IsSpelt(letters[..onset], letters[onset]))
                return true;
            // "gì", "giếng": the i of the onset gi is also the rhyme's.
            if (letters.StartsWith("gi", StringComparison.Ordinal) && onset == 2 && endings.Contains(letters[1..]))
                return true;
        }

        return letters is "gi";
    }

    // "nghèo" and "người" are written so, "ngèo" and "nghười" are slips.
    private static bool IsSpelt(ReadOnlySpan<char> onset, char vowel) => onset switch
    {
        "c" or "g" or "ng" => !IsFront(vowel),
        "gh" or "ngh" => IsFront(vowel),
        _ => true,
    };

    private static bool IsFront(char vowel) => vowel is 'e' or 'ê' or 'i' or 'y';

    private static bool EndsInStop(string toneless) =>
        toneless.EndsWith('c') || toneless.EndsWith('p') || toneless.EndsWith('t') || toneless.EndsWith("ch", StringComparison.Ordinal);

    private static string[] Words(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
