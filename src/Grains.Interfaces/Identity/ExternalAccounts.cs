using System.Security.Cryptography;
using System.Text;

namespace Actors.Identity;

/// <summary>A user whom another issuer knows, as the issuer tells.</summary>
/// <param name="Issuer">The issuer, as its tokens name it.</param>
/// <param name="Subject">The user's id there.</param>
/// <param name="Name">The name, if the issuer tells it.</param>
/// <param name="Email">The address, if the issuer says that it is the user's; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("identity.external-profile")]
public sealed record ExternalProfile(
    [property: Id(0)] string Issuer,
    [property: Id(1), Personal] string Subject,
    [property: Id(2), Personal] string? Name,
    [property: Id(3), Personal] string? Email);

/// <summary>A user of another issuer was seen for the first time, and has an account of its own from now on.</summary>
/// <param name="UserId">The user's id here.</param>
/// <param name="Profile">Who it is.</param>
[GenerateSerializer, Immutable, Alias("identity.external-account-linked.v1")]
public sealed record ExternalAccountLinked([property: Id(0)] string UserId, [property: Id(1)] ExternalProfile Profile) : IEvent;

/// <summary>External accounts are found by issuer and subject; the key holds a digest, so that no id of theirs stands in keys and logs.</summary>
public static class ExternalAccountKey
{
    /// <summary>The key of the account of an issuer's user.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="subject">The user's id there.</param>
    public static string For(string issuer, string subject) =>
        // An issuer is configured and holds no line break, so no two pairs write the same text.
        GrainKey.For(Caller.System, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}"))));
}

/// <summary>The account of another issuer's user. The key is <c>system/{hash of issuer and subject}</c> (see <see cref="ExternalAccountKey"/>).</summary>
[Alias("identity.external-account")]
public interface IExternalAccountGrain : IGrainWithStringKey
{
    /// <summary>The user's id here; the first call makes the account.</summary>
    /// <param name="profile">Who it is.</param>
    /// <param name="userId">The id that a new account gets.</param>
    [Alias("link")]
    Task<string> Link(ExternalProfile profile, string userId);
}
