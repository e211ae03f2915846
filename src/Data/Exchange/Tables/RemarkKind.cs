namespace CauNoi.Data.Exchange.Tables;

/// <summary>Everything that the reading of a table may notice.</summary>
public enum RemarkKind
{
    /// <summary>There is no file of this name, or it cannot be opened.</summary>
    FileMissing,

    /// <summary>Zero bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>A page of the web saved under the name of a table.</summary>
    WebPage,

    /// <summary>A picture, a PDF or another format that holds no table.</summary>
    NotATable,

    /// <summary>A workbook in the format before 2007, or one locked by a password.</summary>
    OldWorkbook,

    /// <summary>A zip file or workbook that is cut off or contradicts itself.</summary>
    Damaged,

    /// <summary>The workbook carries macros.</summary>
    Macros,

    /// <summary>Unpacks to more than 100 times its size, or to more than the limit.</summary>
    UnpacksTooLarge,

    /// <summary>The XML brings a document type with it.</summary>
    DocumentType,

    /// <summary>Values of other workbooks are taken as they were last saved; nothing is fetched.</summary>
    ExternalLinks,

    /// <summary>Neither Unicode nor windows-1258 nor TCVN3.</summary>
    UnknownEncoding,

    /// <summary>Text of a legacy encoding or font was converted; a capital with a tone mark may have become small.</summary>
    LegacyFontConverted,

    /// <summary>A quote opens on the line named and is never closed.</summary>
    UnclosedQuote,

    /// <summary>One record is longer than the limit.</summary>
    RecordTooLong,

    /// <summary>The file ends in the middle of its last record.</summary>
    CutOff,

    /// <summary>NUL bytes after the last record.</summary>
    Padding,

    /// <summary>No row looks like a header.</summary>
    HeaderMissing,
    ColumnMissing,
    ColumnTwice,

    /// <summary>Columns that are not known and were left out.</summary>
    ColumnsIgnored,

    /// <summary>Known columns that the file does not have; what they would say stays unrecorded.</summary>
    ColumnsAbsent,

    /// <summary>A header and nothing below it.</summary>
    NoRecords,

    /// <summary>A title, a numbering of columns, a total or a signature.</summary>
    NotData,

    /// <summary>More or fewer cells than the header has columns.</summary>
    CellCount,

    /// <summary>Text stands after a closing quote.</summary>
    StrayQuote,
    CellTooLong,
    NulInCell,

    /// <summary>Letters were lost before the file came here.</summary>
    UnreadableLetters,

    /// <summary>The cell is written in a font of before Unicode while the file is not.</summary>
    LegacyFont,

    /// <summary>Marks that nobody sees were taken away, or letters composed.</summary>
    Cleaned,

    /// <summary>The spreadsheet could not compute the cell.</summary>
    FormulaError,
    ValueMissing,
    NotANumber,
    OutOfRange,
    NotADate,
    ImpossibleDate,
    PartialDate,
    TwoDigitYear,

    /// <summary>A day number of a spreadsheet was read as its date.</summary>
    SerialDate,

    /// <summary>A spreadsheet turned what was typed into a date.</summary>
    DateInsteadOfText,
    UnknownWord,

    /// <summary>Digits were lost when a spreadsheet took the id for a number.</summary>
    ScientificId,
    NotACitizenId,

    /// <summary>Eleven digits: the zero in front was put back.</summary>
    LeadingZeroRestored,
    NameWithoutLetters,

    /// <summary>The same record again: taken once.</summary>
    Repeated,

    /// <summary>The same household, member or year again with other values: nobody can know which is right.</summary>
    RepeatedDifferently,

    /// <summary>The hamlet is in no list; the household goes in and is a gap.</summary>
    UnknownHamlet,

    /// <summary>Neither the file nor the registry has the household, or it was refused.</summary>
    UnknownHousehold,

    /// <summary>The household is not of the communes of whoever imports.</summary>
    OutsideArea,

    /// <summary>The review year is closed and the registry holds other values.</summary>
    YearClosed,

    /// <summary>A number of which a view has left only the last digits: nothing is recorded of it.</summary>
    MaskedValue,

    /// <summary>Too small to be đồng; the unit is not told, so nothing is recorded.</summary>
    AmountUnclear,

    /// <summary>The conclusion of a review does not say the class, and the class before it is not told.</summary>
    ClassUnclear,

    /// <summary>No hamlet, or more than one, has this name in the area.</summary>
    HamletUnclear,

    /// <summary>The row may be of more than one household, or of one that is recorded with too little to be sure.</summary>
    HouseholdUnclear,

    /// <summary>Deprivations that are told in other words than the twelve indicators; kept with the notes.</summary>
    DeprivationsUnclear,

    /// <summary>Not the JSON of a list of areas.</summary>
    NotAList,

    /// <summary>An area stands twice in its list.</summary>
    ListedTwice,

    /// <summary>No area of today has this code, or this name in its province.</summary>
    UnknownArea,

    /// <summary>None of the six kinds of support is known to go by this name; recorded as another kind.</summary>
    SupportUnclear,

    /// <summary>The row counts people of whom it names the head alone.</summary>
    MembersNotListed,
}
