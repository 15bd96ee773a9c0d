using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>
/// Ids of the model, none of them by chance: a family's name follows from the idempotency key that has founded it, and every thing of the
/// family carries it, so that any id leads to the family. Things of which there are several have a number behind it.
/// </summary>
internal static partial class ModelIds
{
    private const int FamilyLength = 32;

    /// <summary>The family that a key founds.</summary>
    /// <param name="kind">What is founded.</param>
    /// <param name="key">The key.</param>
    public static string Family(string kind, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{key}")))[..FamilyLength];

    /// <summary>The id of the one thing of a sort in a family.</summary>
    /// <param name="prefix">The sort, for example <c>pi</c>.</param>
    /// <param name="family">The family.</param>
    public static string Of(string prefix, string family) => $"{prefix}_test_{family}";

    /// <summary>The id of one of several things of a sort in a family.</summary>
    /// <param name="prefix">The sort.</param>
    /// <param name="family">The family.</param>
    /// <param name="number">Which.</param>
    public static string Of(string prefix, string family, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}_test_{family}_{number}");

    /// <summary>The family of a thing; null when the id is none of the model's.</summary>
    /// <param name="id">The thing's id.</param>
    public static string? FamilyOf(string id) => Shape().Match(id) is { Success: true } match ? match.Groups["family"].Value : null;

    [GeneratedRegex("^[a-z]{2,5}_test_(?<family>[0-9a-f]{32})(_[0-9]{1,9})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
