namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>
/// The lunar calendar as kept in Vietnam: months begin on the day of the new moon and the eleventh holds the winter solstice, both by the clock of UTC+7.
/// It parts from the Chinese calendar in a few years (2007, 2030), so that .NET's calendars do not serve.
/// </summary>
/// <remarks>New moon and solar longitude after Jean Meeus, "Astronomical Algorithms", as arranged by Hồ Ngọc Đức. Days are Julian day numbers.</remarks>
internal static class VietnameseLunarCalendar
{
    private const double TimeZone = 7 / 24.0;
    private const double SynodicMonth = 29.530588853;
    private const double FirstNewMoon = 2415021.076998695;
    private const double FullCircle = 2 * Math.PI;
    private const int JulianDayOfDayZero = 1721426;
    private const int SolsticeMonth = 11;
    private const int LongestYearWithoutLeapMonth = 365;

    /// <summary>The day of the Gregorian calendar on which a day of the lunar year falls; leap months are passed over.</summary>
    /// <param name="year">The lunar year, numbered as the Gregorian year in which it begins.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 30.</param>
    public static DateOnly ToGregorian(int year, int month, int day)
    {
        var solsticeYear = month < SolsticeMonth ? year - 1 : year;
        var begin = MonthOfSolstice(solsticeYear);
        var isLeapYear = MonthOfSolstice(solsticeYear + 1) - begin > LongestYearWithoutLeapMonth;
        var monthsOn = (month - SolsticeMonth + 12) % 12;
        if (isLeapYear && monthsOn >= LeapMonthAfter(begin))
            monthsOn++;
        return DateOnly.FromDayNumber(NewMoon(MoonNumber(begin) + monthsOn) + day - 1 - JulianDayOfDayZero);
    }

    private static int MoonNumber(int newMoon) => (int)Math.Floor(((newMoon - FirstNewMoon) / SynodicMonth) + 0.5);

    private static int MonthOfSolstice(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianDayOfDayZero;
        var number = (int)Math.Floor((lastDay - 2415021) / SynodicMonth);
        var newMoon = NewMoon(number);
        return SolarTwelfth(newMoon) >= 9 ? NewMoon(number - 1) : newMoon;
    }

    // The leap month is the first one in which the sun enters no new twelfth of its way.
    private static int LeapMonthAfter(int monthOfSolstice)
    {
        var number = MoonNumber(monthOfSolstice);
        var month = 1;
        while (SolarTwelfth(NewMoon(number + month)) != SolarTwelfth(NewMoon(number + month + 1)))
            month++;
        return month;
    }

    private static int NewMoon(int number)
    {
        var t = number / 1236.85;
        var sun = Radians(359.2242 + (29.10535608 * number) - (0.0000333 * t * t) - (0.00000347 * t * t * t));
        var moon = Radians(306.0253 + (385.81691806 * number) + (0.0107306 * t * t) + (0.00001236 * t * t * t));
        var node = Radians(21.2964 + (390.67050646 * number) - (0.0016528 * t * t) - (0.00000239 * t * t * t));
        var mean = 2415020.75933 + (29.53058868 * number) + (0.0001178 * t * t) - (0.000000155 * t * t * t)
            + (0.00033 * Math.Sin(Radians(166.56 + (132.87 * t) - (0.009173 * t * t))));
        var correction = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun))
            - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon)) - (0.0004 * Math.Sin(3 * moon))
            + (0.0104 * Math.Sin(2 * node)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon))
            + (0.0004 * Math.Sin((2 * node) + sun)) - (0.0004 * Math.Sin((2 * node) - sun)) - (0.0006 * Math.Sin((2 * node) + moon))
            + (0.0010 * Math.Sin((2 * node) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        var slowing = -0.000278 + (0.000265 * t) + (0.000262 * t * t);
        return (int)Math.Floor(mean + correction - slowing + 0.5 + TimeZone);
    }

    private static int SolarTwelfth(int day)
    {
        var t = (day - 2451545.5 - TimeZone) / 36525;
        var anomaly = Radians(357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t));
        var longitude = Radians(
            280.46645 + (36000.76983 * t) + (0.0003032 * t * t)
            + ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Math.Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly)));
        return (int)((longitude - (FullCircle * Math.Floor(longitude / FullCircle))) / FullCircle * 12);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
