using System.Globalization;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class FormerCommuneShape(ColumnBook book) : IRecordShape<FormerCommuneRow>
{
    private const int DistrictDigits = 3;

    private readonly WordList<bool> _flags = book.Flags();

    public string Table => "former_communes";

    public FormerCommuneRow Read(RecordCells cells)
    {
        var district = AreaNames.Written(cells.Required("district"));
        // A district without communes (islands) stands for itself.
        var commune = cells.Text("ward", TableLimits.LongestName);
        return new FormerCommuneRow
        {
            Code = commune is null ? Code(cells, "districtCode", DistrictDigits) : Code(cells, "wardCode", AreaNames.CommuneDigits),
            Name = commune is null ? district : AreaNames.Written(commune),
            District = district,
            ProvinceCode = Code(cells, "provinceCode", AreaNames.ProvinceDigits),
            Province = AreaNames.Written(cells.Required("province")),
            NewProvinceCode = Code(cells, "newProvinceCode", AreaNames.ProvinceDigits),
            NewCommuneCode = Code(cells, "newWardCode", AreaNames.CommuneDigits),
            NewCommune = AreaNames.Written(cells.Required("newWard")),
            Divided = cells.Flag("isDividedWard", _flags) == true,
        };
    }

    // Spreadsheets make a number of a code: "1.0" is "00001".
    private static string Code(RecordCells cells, string column, int digits)
    {
        var code = cells.Required(column, TableLimits.LongestCode);
        return decimal.TryParse(code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            ? AreaNames.Padded(decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture), digits)
            : code;
    }
}
