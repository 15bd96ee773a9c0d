using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;

namespace Actors.ApiHost.Http.Routes;

/// <summary>
/// What a route is, for the gate and for the contract at /openapi/v1.json: put together of the metadata of its endpoint once that is whole.
/// </summary>
internal sealed record Operation(string Id, string Tag, string Summary)
{
    /// <summary>The parameter that names the tenant, in place of X-Tenant.</summary>
    public const string TenantParameter = "tenant";

    /// <summary>What else is worth knowing.</summary>
    public string? Description { get; init; }

    /// <summary>Who may use it.</summary>
    public required Access Access { get; init; }

    /// <summary>The parameters of its path, which are ids.</summary>
    public IReadOnlyList<string> IdNames { get; init; } = [];

    /// <summary>True when it changes nothing.</summary>
    public bool IsRead { get; init; }

    /// <summary>True when it may read and answer much: lists, and what says so of itself. Such reads have turns (decision 0030).</summary>
    public bool IsLongRead { get; init; }

    /// <summary>The scope that an API key needs for it; null when no key may use it.</summary>
    public string? Scope { get; init; }

    /// <summary>True for readings that everybody may do, without being anybody and without a token.</summary>
    public bool IsForAnonymous => IsRead && Access == Access.Tenant && !Traits.HasFlag(OperationTraits.ManageToken);

    /// <summary>The body that it reads, or null.</summary>
    public BodyMetadata? Body { get; init; }

    /// <summary>The whole body that it answers with, envelope included.</summary>
    public Type? Response { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Conventions that it keeps.</summary>
    public OperationTraits Traits { get; init; }

    /// <summary>The parameters of its query.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>True when it may be asked only what it would do; the answer then is 200.</summary>
    public bool MayBeDryRun => HasParameter(DryRun.Name);

    /// <summary>How it can fail.</summary>
    public IReadOnlyList<ApiErrorCode> Errors { get; init; } = [];

    /// <summary>True when the tenant may be named by its slug: by X-Tenant, or in the query.</summary>
    public bool MayNameTenant => Access is not (Access.Open or Access.SignedIn or Access.Operator)
        || Traits.HasFlag(OperationTraits.NamesTenant);

    /// <summary>True when its query may have a parameter of this name.</summary>
    public bool HasParameter(string name)
    {
        if (MayNameTenant && name.Equals(TenantParameter, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var parameter in Query)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

/// <summary>Conventions that not every route keeps.</summary>
[Flags]
internal enum OperationTraits
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>It knows repeats by Idempotency-Key.</summary>
    Idempotent = 1,

    /// <summary>It honours If-Match.</summary>
    IfMatch = 2,

    /// <summary>It answers with an ETag and honours If-None-Match.</summary>
    ETag = 4,

    /// <summary>Clients who have not signed in may use it with an appointment's manage token.</summary>
    ManageToken = 8,

    /// <summary>It may name a tenant by X-Tenant, though its access does not ask for one.</summary>
    NamesTenant = 16,

    /// <summary>What anonymous callers are answered may be given again for a moment; never for answers with personal data.</summary>
    PublicCache = 32,

    /// <summary>It shows people to people, so whoever asks has proven an address wherever that is asked for.</summary>
    ProvenAddress = 64,

    /// <summary>It hashes a password or has a mail sent, so that a network may use it less often than others.</summary>
    Costly = 128,

    /// <summary>It reads much, though it answers no list.</summary>
    LongRead = 256,

    /// <summary>An appointment's manage token opens more of it, though nobody needs one.</summary>
    OptionalManageToken = 512,

    /// <summary>Its path names the tenant by the slug, whoever asks and whatever tenant the caller has.</summary>
    TenantInPath = 1024,

    /// <summary>Programs of others send webhooks to it, more of them than people send requests.</summary>
    Webhooks = 2048,
}

/// <summary>A parameter of a query.</summary>
internal sealed record QueryParameter(string Name, string Type, string Description, string Example)
{
    /// <summary>Its format, for example <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The values that it may have; empty means any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What must be in it, as a regular expression of ECMA-262.</summary>
    public string? Pattern { get; private init; }

    /// <summary>True when a request without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A parameter of words to search for, of which there must be one.</summary>
    public static QueryParameter OfWords(string name, string description, string example) =>
        // As near as an expression comes that means the same with and without the "u" flag of ECMAScript.
        new(name, "string", description, example) { Pattern = @"[^\x00-/:-@\[-`{-\x7f]" };
}

/// <summary>That a route keeps a convention.</summary>
internal sealed record TraitMetadata(OperationTraits Trait);

/// <summary>Who may use a route.</summary>
internal sealed record AccessMetadata(Access Access);

/// <summary>The capability whose scope an API key needs for a route.</summary>
internal sealed record ScopeMetadata(string Capability);

/// <summary>How a route can fail beyond what its access, its body and its conventions say.</summary>
internal sealed record ErrorMetadata(IReadOnlyList<ApiErrorCode> Errors);

/// <summary>The parameters of a route's query.</summary>
internal sealed record QueryMetadata(IReadOnlyList<QueryParameter> Parameters);

/// <summary>
/// The body that a route reads. The framework's own metadata for it would make routing judge media types before anybody was admitted.
/// </summary>
internal sealed record BodyMetadata(Type Type)
{
    /// <summary>True when it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when it is a merge patch, of which every field is optional.</summary>
    public bool IsPatch { get; init; }

    /// <summary>The text that may come in place of JSON; null when none may.</summary>
    public TextMetadata? AlsoText { get; init; }

    /// <summary>What it may be, when it is no JSON.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];
}

/// <summary>Text that a route reads.</summary>
internal sealed record TextMetadata(string MediaType, string Example);
