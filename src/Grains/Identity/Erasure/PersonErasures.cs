using System.Globalization;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Erasure;

/// <summary>The effect that erases a person's data in the tenants, one step of it. Its payload is gone with it once it is done.</summary>
internal static class PersonErasures
{
    /// <summary>The effect's kind; the payload is a <see cref="PersonErasure"/>, the target the account that was erased.</summary>
    public const string Kind = "identity.erase-person";

    /// <summary>The effect of a step.</summary>
    /// <param name="accountId">The account's id: the digest of its address.</param>
    /// <param name="erasure">Whom, and which step.</param>
    /// <param name="now">The time.</param>
    public static Effect Effect(string accountId, PersonErasure erasure, DateTimeOffset now) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"erase-{erasure.UserId}-{erasure.Step}"),
        Tenant = Caller.System,
        Kind = Kind,
        Target = GrainKey.For(Caller.System, accountId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(erasure, IdentityJson.Default.PersonErasure),
        DueAt = now,
    };
}
