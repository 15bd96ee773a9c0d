using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Waitlist;

/// <summary>A request to wait for time to become free.</summary>
public sealed record WaitlistInput
{
    /// <summary>The service's slug; or else <c>serviceId</c>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The service's id, in place of its slug.</summary>
    public string? ServiceId { get; init; }

    /// <summary>With whom; any expert of the service when absent.</summary>
    public string? ExpertId { get; init; }

    /// <summary>The same as <c>expertId</c>.</summary>
    public string? StaffId { get; init; }

    /// <summary>Slots that start at this time or later, with offset.</summary>
    [Required]
    public DateTimeOffset? From { get; init; }

    /// <summary>Slots that start before this time; at most 366 days after <c>from</c>.</summary>
    [Required]
    public DateTimeOffset? To { get; init; }

    /// <summary>On which days, 1 for Monday to 7 for Sunday, as dates of the schedule's zone; on any when absent.</summary>
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>
    /// In which part of the day: <c>morning</c> ends at 12:00, <c>afternoon</c> at 17:00, in the schedule's zone; what counts is when the
    /// slot starts. In any when absent.
    /// </summary>
    public string? PartOfDay { get; init; }

    /// <summary>How many seats of one slot, 1 to 10; 1 by default.</summary>
    public int? Seats { get; init; }

    /// <summary>The client's name, up to 100 characters; that of a signed-in client by default.</summary>
    [Required]
    public string? ClientName { get; init; }

    /// <summary>The client's e-mail address, to which offers are sent; that of a signed-in client by default.</summary>
    [Required]
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? ClientPhone { get; init; }

    /// <summary>The client's IANA time zone; the schedule's when absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language in which the client is written to, such as <c>pt</c> or <c>pt-BR</c>.</summary>
    public string? Locale { get; init; }
}

/// <summary>
/// What is said when an offer is accepted. It is all that a booking takes beside its time and its client: those are the offer's.
/// </summary>
public sealed record OfferAcceptance : IBookingDetails
{
    /// <summary>What the client wants the expert to know, up to 2,000 characters.</summary>
    public string? Notes { get; init; }

    /// <summary>The client's IANA time zone; that of the entry when absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The client's language as a tag of BCP 47, for example pt-BR; that of the entry when absent.</summary>
    public string? Locale { get; init; }

    /// <summary>Answers to the service's questions, by their ids: a text, a number, true or false, or a list of texts.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>Where, one of the service's places; the first by default.</summary>
    public PlaceBody? Place { get; init; }

    /// <summary>
    /// What a program keeps with the appointment: at most 20 texts of up to 500 characters, under names of up to 40. Clients are not shown
    /// it.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? Metadata { get; init; }

    /// <summary>
    /// The code of a coupon, a gift or a package, up to 60 characters. It is for as many seats as it reaches for, and for the first at
    /// least.
    /// </summary>
    public string? VoucherCode { get; init; }
}

/// <summary>How requests of the waitlist are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(WaitlistInput))]
[JsonSerializable(typeof(OfferAcceptance))]
internal sealed partial class WaitlistRequests : JsonSerializerContext;
