using System.Globalization;

namespace EduSite.Checks;

/// <summary>What a row of digits is, as far as its own arithmetic tells.</summary>
internal enum NumberKind
{
    None,
    Identity,
    OldIdentity,

    /// <summary>An identity number that a sheet took for a figure: its last three digits became zeros.</summary>
    RoundedIdentity,

    Mobile,
    BankCard,
}

/// <summary>The arithmetic of personal numbers.</summary>
internal static class PersonalNumbers
{
    private const int IdentityLength = 18;

    private const int OldIdentityLength = 15;

    private const int MobileLength = 11;

    /// <summary>Sheets keep fifteen digits of a figure.</summary>
    private const int RoundedFrom = 15;

    /// <summary>GB 11643-1999: weights of the first 17 digits, and the check character of each remainder.</summary>
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private const string CheckCharacters = "10X98765432";

    /// <param name="digits">ASCII digits; the last may be X.</param>
    /// <param name="latestYear">The year after which nobody can have been born.</param>
    public static NumberKind KindOf(ReadOnlySpan<char> digits, int latestYear) => digits.Length switch
    {
        IdentityLength when IsIdentity(digits, latestYear) => NumberKind.Identity,
        IdentityLength when IsRoundedIdentity(digits, latestYear) => NumberKind.RoundedIdentity,
        OldIdentityLength when IsOldIdentity(digits) => NumberKind.OldIdentity,
        MobileLength when IsMobile(digits) => NumberKind.Mobile,
        >= 16 and <= 19 when IsBankCard(digits) => NumberKind.BankCard,
        _ => NumberKind.None,
    };

    public static bool IsIdentity(ReadOnlySpan<char> digits, int latestYear) =>
        digits.Length == IdentityLength && !digits[..17].Contains('X') && IsPlaceAndBirth(digits, latestYear) &&
        CheckCharacters[WeightedSum(digits) % 11] == digits[17];

    /// <summary>15 digits, issued until 1999: no check digit, and a birth year of two digits.</summary>
    public static bool IsOldIdentity(ReadOnlySpan<char> digits) =>
        digits.Length == OldIdentityLength && !digits.Contains('X') && IsProvince(digits) &&
        // The county within the province is never 0000.
        !digits[2..6].SequenceEqual("0000") && IsDate(digits.Slice(6, 6), "yyMMdd", out _);

    private static bool IsRoundedIdentity(ReadOnlySpan<char> digits, int latestYear) =>
        digits[RoundedFrom..].SequenceEqual("000") && IsPlaceAndBirth(digits, latestYear);

    private static bool IsPlaceAndBirth(ReadOnlySpan<char> digits, int latestYear) =>
        IsProvince(digits) && IsDate(digits.Slice(6, 8), "yyyyMMdd", out var birth) && birth.Year >= 1900 && birth.Year <= latestYear;

    /// <summary>A card number that a sheet took for a figure; only the head of its column says that it is one.</summary>
    public static bool IsRoundedBankCard(ReadOnlySpan<char> digits) =>
        digits.Length is >= 16 and <= 19 && !digits.ContainsAnyExceptInRange('0', '9') && digits[RoundedFrom..].IndexOfAnyExcept('0') < 0 &&
        (digits.StartsWith("62") || digits[0] == '4' || digits[0] == '5') && digits[6..RoundedFrom].IndexOfAnyExcept('0') >= 0;

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits[0] == '1' && digits[1] is >= '3' and <= '9' && digits[10] != 'X' &&
        // 13800000000 is how people write an example.
        digits[3..].IndexOfAnyExcept('0') >= 0;

    /// <summary>
    /// ISO/IEC 7812: UnionPay (62, and the old 95 series of the state banks), Visa and Mastercard, with the check digit of Luhn.
    /// </summary>
    private static bool IsBankCard(ReadOnlySpan<char> digits)
    {
        var isKnown = digits.Length == 16
            ? digits[0] == '4' || (digits[0] == '5' && digits[1] is >= '1' and <= '5') || digits.StartsWith("35") || digits.StartsWith("62")
            : digits.StartsWith("62") || (digits.Length == 19 && digits.StartsWith("955"));
        return isKnown && !digits.Contains('X') && digits[6..].IndexOfAnyExcept('0') >= 0 && IsLuhn(digits);
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }

    /// <summary>GB/T 2260: the first two digits of the places that issue numbers, and 83 and 9x of residence permits.</summary>
    private static bool IsProvince(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0' is
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or
        (>= 61 and <= 65) or 71 or (>= 81 and <= 83) or 91;

    private static bool IsDate(ReadOnlySpan<char> digits, string format, out DateTime date) =>
        DateTime.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int WeightedSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return sum;
    }
}
