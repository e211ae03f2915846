using Microsoft.Extensions.Logging;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Keeps every line of the log.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<Line> _lines = [];

    public IReadOnlyList<Line> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <remarks>By name: other people's events have the same numbers.</remarks>
    public int Count(EventId id) => Lines.Count(l => l.Event.Name == id.Name);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    public sealed record Line(LogLevel Level, EventId Event, string Text);

    private sealed class Logger(RecordedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._gate)
                log._lines.Add(new Line(logLevel, eventId, $"{formatter(state, exception)} {exception}"));
        }
    }
}
