using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The ids of a series and of its appointments: all of them follow from the first appointment's, which comes from the request's key, so a
/// request that is repeated never makes others. They are stored, so how they are made stays.
/// </summary>
internal static class SeriesIds
{
    private const int Digits = 26;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The id of the series.</summary>
    /// <param name="firstId">The first appointment's id.</param>
    public static string Of(string firstId) => "ser_" + Derived(firstId, "series");

    /// <summary>The id of an appointment of the series.</summary>
    /// <param name="firstId">The first appointment's id.</param>
    /// <param name="number">Which: 0 is the first.</param>
    public static string Appointment(string firstId, int number) =>
        number == 0 ? firstId : "apt_" + Derived(firstId, number.ToString(CultureInfo.InvariantCulture));

    private static string Derived(string firstId, string what)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\0{firstId}"));
        return string.Create(Digits, digest, static (text, bits) =>
        {
            for (var index = 0; index < text.Length; index++) text[index] = Alphabet[bits[index] & 31];
        });
    }
}
