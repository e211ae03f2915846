namespace CauNoi.Bot.Pictures;

/// <summary>A drawing. Its text is escaped by who writes it.</summary>
/// <param name="Width">Units; how many pixels a unit has is the business of <see cref="SvgPicture"/>.</param>
public sealed record Svg(string Markup, int Width, int Height);
