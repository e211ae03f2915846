using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>How well a text can be read as naming an area.</summary>
/// <param name="Score">More words explained is better; then agreeing kinds and marks.</param>
/// <param name="NamesProvince">Whether its province was named with it.</param>
/// <param name="IsComplete">Whether no word behind the beginning of the name is left unexplained.</param>
internal sealed record AreaReading(NamedArea Area, int Score, bool NamesProvince, bool IsComplete)
{
    private const int Word = 100;
    private const int OtherKind = -50;
    private const int OtherMarks = -40;
    private const int WholeDistrict = -5;

    /// <summary>The best reading, or null if the text does not name the area.</summary>
    public static AreaReading? Best(NamedArea area, PlaceStretches text)
    {
        AreaReading? best = null;
        foreach (var own in OrNone(Fits(text, area.Own, PlaceKindExtensions.IsOfCommune)))
            foreach (var district in OrNone(Fits(text, area.District, PlaceKindExtensions.IsOfDistrict)))
                foreach (var province in OrNone(area.Provinces.SelectMany(p => Fits(text, p, PlaceKindExtensions.IsOfProvince))))
                    if (Of(area, text.Text, own, district, province) is { } reading && (best is null || reading.Score > best.Score))
                        best = reading;
        return best;
    }

    private static AreaReading? Of(NamedArea area, PlaceText text, Fit? own, Fit? district, Fit? province)
    {
        var fits = new[] { own, district, province }.OfType<Fit>().ToList();
        if (fits.Count == 0 || Overlap(fits) || (area.Match.Level == AreaLevel.Commune && own is null && district is null))
            return null;
        var explained = new bool[text.Words.Count];
        foreach (var fit in fits)
            Array.Fill(explained, true, fit.From, fit.To - fit.From);
        var begins = fits.Min(f => f.From);
        var complete = Enumerable.Range(begins, explained.Length - begins).All(i => explained[i] || PlaceStretches.IsAround(text.Words[i]))
            && !fits.Exists(f => f.IsDoubtful && (f.From == 0 || !explained[f.From - 1]));
        // "xã Nào Đó tỉnh Sơn La" is not the province.
        if (area.Match.Level == AreaLevel.Province && !Enumerable.Range(0, explained.Length).All(i => explained[i] || PlaceStretches.IsAround(text.Words[i])))
            return null;
        // "Sơn La" is the province sooner than all communes of the town.
        var wholeDistrict = area.Match.Level == AreaLevel.Commune && own is null ? WholeDistrict : 0;
        return new AreaReading(area, (Word * explained.Count(e => e)) + fits.Sum(f => f.Extra) + wholeDistrict, province is not null, complete);
    }

    private static bool Overlap(List<Fit> fits)
    {
        for (var i = 0; i < fits.Count; i++)
            for (var k = i + 1; k < fits.Count; k++)
                if (fits[i].From < fits[k].To && fits[k].From < fits[i].To)
                    return true;
        return false;
    }

    private static IEnumerable<Fit> Fits(PlaceStretches text, PlaceName? name, Func<PlaceKind, bool> ofLevel)
    {
        if (name is null)
            yield break;
        // Who marks anything marks all: then "Thanh An" is not "Thạnh An".
        var isMarked = text.Text.IsMarked(0, text.Text.Words.Count);
        foreach (var stretch in text[name.Key])
        {
            var marks = isMarked && text.Text.Exact(stretch.Start, stretch.Length) != name.Exact ? OtherMarks : 0;
            // A word for a kind of another level ("huyện") speaks against it, but may as well be the end of another name.
            yield return new Fit(stretch.Start, stretch.End, marks - 1, stretch.Before is not null);
            if (stretch.Before is { } before && ofLevel(before.Kind))
                yield return new Fit(stretch.Start - before.Length, stretch.End, marks + (before.Kind == name.Kind ? 0 : OtherKind), IsDoubtful: false);
        }
    }

    // Last: not named at all.
    private static IEnumerable<Fit?> OrNone(IEnumerable<Fit> fits) => fits.Cast<Fit?>().Append(null);

    private readonly record struct Fit(int From, int To, int Extra, bool IsDoubtful);
}
