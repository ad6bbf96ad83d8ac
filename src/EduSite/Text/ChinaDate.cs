using System.Globalization;

namespace EduSite.Text;

/// <summary>
/// A date, or a date and time, on China's clock. China has had one zone, +08:00 without summer time, since 1992, so no
/// time-zone database is asked and every machine agrees.
/// </summary>
/// <param name="Local">Wall-clock time in China; midnight when <paramref name="HasTime"/> is false.</param>
/// <param name="HasTime">Whether the source gave a time of day.</param>
public readonly record struct ChinaDate(DateTime Local, bool HasTime) : IComparable<ChinaDate>
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private const int FirstYear = 1900;

    private const int LastYear = 9999;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d"];

    private static readonly string[] MinuteFormats =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd H:mm", "yyyy-M-d H:mm",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
    ];

    private static readonly string[] ZonedFormats =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz"];

    public int Year => Local.Year;

    public int Month => Local.Month;

    public int Day => Local.Day;

    public static ChinaDate From(DateTimeOffset instant) =>
        new(DateTime.SpecifyKind(instant.ToOffset(Offset).DateTime, DateTimeKind.Unspecified), HasTime: true);

    /// <summary>
    /// Reads <c>2026-03-05</c>, <c>2026-03-05 09:30</c> and their ISO 8601 forms. A time with an explicit zone is moved to
    /// China's; one without is China's already. Years before 1900 are a slip of the keyboard; 9999-12-31 is how
    /// people say "never", but an instant of that year cannot be moved to another zone.
    /// </summary>
    public static bool TryParse(string text, out ChinaDate date)
    {
        if (TryParseAnyYear(text, out date) && date.Year is >= FirstYear and <= LastYear)
        {
            return true;
        }

        date = default;
        return false;
    }

    /// <summary>The last moment of a day-only date, the moment itself otherwise: "until 5 March" includes 5 March.</summary>
    public ChinaDate EndOfDay() =>
        HasTime ? this : new ChinaDate(Local.AddTicks(TimeSpan.TicksPerDay - 1), HasTime: true);

    public DateTimeOffset ToInstant() => new(Local, Offset);

    /// <summary><c>2026-03-05</c></summary>
    public string ToDay() => string.Create(10, Local, WriteDay);

    /// <summary><c>2026-03-05 09:30</c>, the form that 国办发〔2017〕47号 asks of pages and of the PubDate tag.</summary>
    public string ToMinute() => string.Create(16, Local, static (text, local) =>
    {
        WriteDay(text, local);
        text[10] = ' ';
        WriteMinute(text[11..], local);
    });

    /// <summary><c>2026-03-05T09:30:00+08:00</c>, for feeds, sitemaps and <c>time datetime</c>.</summary>
    public string ToIso() => string.Create(25, Local, static (text, local) =>
    {
        WriteDay(text, local);
        text[10] = 'T';
        WriteMinute(text[11..], local);
        text[16] = ':';
        WriteDigits(text[17..19], local.Second);
        "+08:00".CopyTo(text[19..]);
    });

    /// <summary><c>03-05</c></summary>
    public string ToMonthDay() => string.Create(5, Local, WriteMonthDay);

    /// <summary>ISO 8601 as precise as the source was: a day stays a day, because nobody said midnight.</summary>
    public string ToIsoAsGiven() => HasTime ? ToIso() : ToDay();

    public int CompareTo(ChinaDate other) => Local.CompareTo(other.Local);

    public override string ToString() => HasTime ? ToMinute() : ToDay();

    public static bool operator <(ChinaDate left, ChinaDate right) => left.Local < right.Local;

    public static bool operator >(ChinaDate left, ChinaDate right) => left.Local > right.Local;

    public static bool operator <=(ChinaDate left, ChinaDate right) => left.Local <= right.Local;

    public static bool operator >=(ChinaDate left, ChinaDate right) => left.Local >= right.Local;

    private static bool TryParseAnyYear(string text, out ChinaDate date)
    {
        const DateTimeStyles Exact = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, DayFormats, culture, Exact, out var day))
        {
            date = new ChinaDate(day, HasTime: false);
            return true;
        }

        if (DateTime.TryParseExact(text, MinuteFormats, culture, Exact, out var minute))
        {
            date = new ChinaDate(minute, HasTime: true);
            return true;
        }

        var zoned = text.EndsWith('Z') ? string.Concat(text.AsSpan(0, text.Length - 1), "+00:00") : text;
        if (DateTimeOffset.TryParseExact(zoned, ZonedFormats, culture, Exact, out var instant) &&
            instant.UtcDateTime.Year is >= FirstYear - 1 and < LastYear)
        {
            date = From(instant);
            return true;
        }

        date = default;
        return false;
    }

    // By hand, because every page has dozens of dates, and a format is read anew for each.
    private static void WriteDay(Span<char> text, DateTime local)
    {
        WriteDigits(text[..4], local.Year);
        text[4] = '-';
        WriteMonthDay(text[5..10], local);
    }

    private static void WriteMonthDay(Span<char> text, DateTime local)
    {
        WriteDigits(text[..2], local.Month);
        text[2] = '-';
        WriteDigits(text[3..5], local.Day);
    }

    private static void WriteMinute(Span<char> text, DateTime local)
    {
        WriteDigits(text[..2], local.Hour);
        text[2] = ':';
        WriteDigits(text[3..5], local.Minute);
    }

    /// <summary>As many as there is room for.</summary>
    private static void WriteDigits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            text[i] = (char)('0' + digit);
        }
    }
}
