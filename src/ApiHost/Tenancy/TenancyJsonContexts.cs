using System.Text.Json.Serialization;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Tenancy;

/// <summary>How requests of tenancy are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = JsonInput.DeepestNesting)]
[JsonSerializable(typeof(OrganizationInput))]
[JsonSerializable(typeof(MemberPatch))]
[JsonSerializable(typeof(InvitationInput))]
[JsonSerializable(typeof(AcceptInput))]
internal sealed partial class TenancyRequests : JsonSerializerContext;

/// <summary>How answers of tenancy are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<OrganizationView>))]
[JsonSerializable(typeof(PagedEnvelope<OrganizationView>))]
[JsonSerializable(typeof(Envelope<MemberView>))]
[JsonSerializable(typeof(PagedEnvelope<MemberView>))]
[JsonSerializable(typeof(Envelope<InvitationView>))]
[JsonSerializable(typeof(PagedEnvelope<InvitationView>))]
[JsonSerializable(typeof(Envelope<AcceptedView>))]
internal sealed partial class TenancyAnswers : JsonSerializerContext;
