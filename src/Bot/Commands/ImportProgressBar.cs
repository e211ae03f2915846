using CauNoi.Bot.Skills.Exchange;
using CauNoi.Data.Exchange.Importing;

namespace CauNoi.Bot.Commands;

/// <summary>Shows on a terminal how far an import has come, in one line that is written over; where standard error is no terminal, a line every tenth.</summary>
internal sealed class ImportProgressBar(ExchangeWords words) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;

    private readonly Lock _writing = new();
    private (ImportStage Stage, int Tenth) _last = ((ImportStage)(-1), -1);
    private bool _lineOpen;

    public void Report(ImportProgress value)
    {
        lock (_writing)
        {
            var share = value.Of is > 0 and var all ? Math.Min(1.0, (double)value.Records / all) : (double?)null;
            var tenth = share is { } s ? (int)(s * 10) : value.Records / 500_000;
            if (Console.IsErrorRedirected && _last == (value.Stage, tenth))
                return;
            _last = (value.Stage, tenth);
            var bar = share is { } part ? $"[{new string('█', (int)(part * Width)),-Width}] {part,4:P0}" : "";
            var text = $"{words.Stage(value.Stage)} {bar} {value.Records:N0}";
            if (Console.IsErrorRedirected)
                Console.Error.WriteLine(text);
            else
                Console.Error.Write($"\r{text,-79}");
            _lineOpen = !Console.IsErrorRedirected;
        }
    }

    /// <summary>Ends the line, so that what is written next stands below it.</summary>
    public void Finish()
    {
        lock (_writing)
        {
            if (_lineOpen)
                Console.Error.WriteLine();
            _lineOpen = false;
        }
    }

    public void Dispose() => Finish();
}
