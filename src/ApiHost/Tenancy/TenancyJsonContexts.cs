using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Tenancy.Members;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.ApiHost.Tenancy.Public;
using Actors.ApiHost.Tenancy.Users;

namespace Actors.ApiHost.Tenancy;

/// <summary>How requests of tenancy are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(DateConverter)])]
[JsonSerializable(typeof(OrganizationInput))]
[JsonSerializable(typeof(MemberPatch))]
[JsonSerializable(typeof(InvitationInput))]
[JsonSerializable(typeof(JoinApproval))]
[JsonSerializable(typeof(AcceptInput))]
[JsonSerializable(typeof(ProfileInput))]
internal sealed partial class TenancyRequests : JsonSerializerContext;

/// <summary>How answers of tenancy are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DateConverter)])]
[JsonSerializable(typeof(Envelope<OrganizationView>))]
[JsonSerializable(typeof(PagedEnvelope<OrganizationView>))]
[JsonSerializable(typeof(Envelope<PublicOrganizationView>))]
[JsonSerializable(typeof(Envelope<MemberView>))]
[JsonSerializable(typeof(PagedEnvelope<MemberView>))]
[JsonSerializable(typeof(Envelope<JoinRequestView>))]
[JsonSerializable(typeof(PagedEnvelope<JoinRequestView>))]
[JsonSerializable(typeof(Envelope<InvitationView>))]
[JsonSerializable(typeof(PagedEnvelope<InvitationView>))]
[JsonSerializable(typeof(Envelope<AcceptedInvitationView>))]
[JsonSerializable(typeof(Envelope<ProfileView>))]
[JsonSerializable(typeof(PagedEnvelope<ProfileView>))]
internal sealed partial class TenancyAnswers : JsonSerializerContext;
