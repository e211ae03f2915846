namespace CauNoi.Knowledge.Content;

/// <summary>A record of a content file whose values must also make sense together.</summary>
internal interface ICheckedContent
{
    /// <summary>What is wrong and what is expected, or null; asked once the record has been read.</summary>
    string? FindFault();
}
