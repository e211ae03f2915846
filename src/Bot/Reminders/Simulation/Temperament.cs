namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>How an invented person takes reminders.</summary>
internal enum Temperament
{
    /// <summary>Does it on the day on which she is told.</summary>
    Prompt,

    /// <summary>Does it when she is told for the second time.</summary>
    Slow,

    /// <summary>Asks to be reminded later, then does it.</summary>
    Later,

    /// <summary>Asks for help, then does it.</summary>
    Helped,

    /// <summary>Does nothing until the fifth reminder.</summary>
    Silent,

    /// <summary>Never answers.</summary>
    Deaf,
}
