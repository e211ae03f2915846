namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>Rows of buttons under a message.</summary>
public sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

/// <param name="CallbackData">What comes back when it is pressed, 1 to 64 bytes; buttons of other kinds have none.</param>
public sealed record InlineKeyboardButton(string Text, string? CallbackData);
