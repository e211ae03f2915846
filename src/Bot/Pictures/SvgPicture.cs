using System.Text;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Pictures;

/// <summary>Draws an SVG as a PNG, where the machine can: Debian's librsvg2-2 with fonts-dejavu-core.</summary>
public sealed class SvgPicture(ILogger<SvgPicture> log)
{
    /// <summary>Sharp on a phone's screen, which has three dots where a page has one.</summary>
    private const int PixelsPerUnit = 3;

    private int _hasToldAbsence;

    /// <returns>The PNG; null if the machine cannot draw: then the numbers are said as text. The log hears of it once.</returns>
    public byte[]? ToPng(Svg svg)
    {
        try
        {
            return Librsvg.ToPng(Encoding.UTF8.GetBytes(svg.Markup), svg.Width * PixelsPerUnit, svg.Height * PixelsPerUnit);
        }
        catch (Exception absence) when (absence is DllNotFoundException or EntryPointNotFoundException)
        {
            if (Interlocked.Exchange(ref _hasToldAbsence, 1) == 0)
                log.LogWarning(LogEvents.PicturesOff, "Pictures are off: librsvg2-2 is not installed; numbers go out as text");
            return null;
        }
    }
}
