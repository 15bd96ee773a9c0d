using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Reviews;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Services;
using Actors.ApiHost.Scheduling.Staff;
using Actors.ApiHost.Tenancy.Users;
using Actors.ApiHost.Vouchers;
using Actors.ApiHost.Waitlist;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.ApiHost.Privacy;

/// <summary>Everything that the account and the caller's organisations hold of the caller.</summary>
public sealed record PersonalDataView
{
    /// <summary>The account.</summary>
    public required AccountDataView Account { get; init; }

    /// <summary>The organisations that the caller ever joined, in that order, and the one that is signed in to.</summary>
    public required IReadOnlyList<OrganizationDataView> Organizations { get; init; }
}

/// <summary>What one organisation holds of the caller.</summary>
public sealed record OrganizationDataView
{
    /// <summary>The organisation.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Name { get; init; }

    /// <summary>The profile as a member of the organisation, also of one who was removed; null for who never was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ProfileView? Profile { get; init; }

    /// <summary>The profile as an expert of the organisation; null for who is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StaffView? Expert { get; init; }

    /// <summary>The appointments that the caller booked for herself, and those that name her address once it is known to be hers.</summary>
    public required IReadOnlyList<AppointmentView> Appointments { get; init; }

    /// <summary>The reviews that the caller wrote of such appointments.</summary>
    public required IReadOnlyList<ReviewView> Reviews { get; init; }

    /// <summary>
    /// The gifts and packages that name the caller's address once it is known to be hers. Their codes are under /vouchers/mine.
    /// </summary>
    public required IReadOnlyList<VoucherView> Vouchers { get; init; }

    /// <summary>The packages that the caller's address has bought online, once it is known to be hers.</summary>
    public required IReadOnlyList<PurchaseRecordView> Purchases { get; init; }

    /// <summary>The waitlist entries that the caller made herself, and those that name her address once it is known to be hers.</summary>
    public required IReadOnlyList<WaitlistEntryView> Waitlist { get; init; }
}

/// <summary>A package that was bought online, as its buyer is told of what is kept.</summary>
public sealed record PurchaseRecordView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What was bought.</summary>
    public required string Name { get; init; }

    /// <summary>What it costs.</summary>
    public required PriceView Price { get; init; }

    /// <summary>The buyer's address.</summary>
    public string? ClientEmail { get; init; }

    /// <summary>The buyer's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The payment's id.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When it was bought, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>A purchase as it is told.</summary>
    internal static PurchaseRecordView Of(Purchase purchase) => new()
    {
        Id = purchase.Id,
        Name = purchase.Package.Name,
        Price = ServiceResponses.PriceOf(purchase.Package.Price)!,
        ClientEmail = purchase.Owner.Email,
        ClientName = purchase.Owner.Name,
        PaymentId = purchase.PaymentId,
        CreatedAt = purchase.CreatedAt.UtcDateTime,
    };
}

/// <summary>An account, as its user is told of it.</summary>
public sealed record AccountDataView
{
    /// <summary>The user's id.</summary>
    public required string Id { get; init; }

    /// <summary>The e-mail address; null when another issuer told none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Email { get; init; }

    /// <summary>True once the address is known to be the user's.</summary>
    public required bool EmailVerified { get; init; }

    /// <summary>The name; null when another issuer told none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Name { get; init; }

    /// <summary>The phone number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Phone { get; init; }

    /// <summary>The company.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Company { get; init; }

    /// <summary>The title.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Title { get; init; }

    /// <summary>The issuer that keeps the user's sign-in; null for accounts that were registered here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Issuer { get; init; }

    /// <summary>The user's id there; null for accounts that were registered here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Subject { get; init; }

    /// <summary>When the user registered, or was seen for the first time, in UTC.</summary>
    public required DateTime RegisteredAt { get; init; }
}

/// <summary>An erasure that has begun.</summary>
public sealed record ErasureView
{
    /// <summary>The user whose account was erased.</summary>
    public required string UserId { get; init; }

    /// <summary>What is done already.</summary>
    public required string Done { get; init; }

    /// <summary>What follows by itself, within minutes.</summary>
    public required string Follows { get; init; }

    /// <summary>What stays, and why.</summary>
    public required string Stays { get; init; }
}

/// <summary>How answers about personal data are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<PersonalDataView>))]
[JsonSerializable(typeof(Envelope<ErasureView>))]
internal sealed partial class PersonalDataAnswers : JsonSerializerContext;
