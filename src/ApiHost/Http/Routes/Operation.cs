namespace Actors.ApiHost.Http;

/// <summary>What a route is, for the gate and for the contract at /openapi/v1.json.</summary>
/// <param name="Id">The operation's id; unique.</param>
/// <param name="Tag">The group that it is shown in.</param>
/// <param name="Summary">What it does, in a line.</param>
internal sealed record Operation(string Id, string Tag, string Summary)
{
    /// <summary>What else is worth knowing.</summary>
    public string? Description { get; init; }

    /// <summary>Who may use it.</summary>
    public required Access Access { get; init; }

    /// <summary>True when its path names things by their ids; set where it is mapped.</summary>
    public bool HasIds { get; init; }

    /// <summary>True when it changes nothing; set where it is mapped.</summary>
    public bool IsRead { get; init; }

    /// <summary>The scope that an API key needs for it; null when no key may use it. Set where it is mapped.</summary>
    public string? Scope { get; init; }

    /// <summary>True for readings that everybody may do, without being anybody and without a token.</summary>
    public bool IsForStrangers => IsRead && Access == Access.Tenant && !Traits.HasFlag(OperationTraits.ManageToken);

    /// <summary>The body that it reads, or null.</summary>
    public Type? Request { get; init; }

    /// <summary>True when the body may be left out.</summary>
    public bool RequestIsOptional { get; init; }

    /// <summary>The whole body that it answers with, envelope included.</summary>
    public required Type Response { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Conventions that it keeps.</summary>
    public OperationTraits Traits { get; init; }

    /// <summary>Which allowance it draws on.</summary>
    public RateClass Rate { get; init; }

    /// <summary>True when what strangers are answered may be given again for a moment; never for answers with personal data.</summary>
    public bool IsPublicRead { get; init; }

    /// <summary>That it is to go away; null for a route that stays.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>The parameters of its query.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>How it can fail beyond what its access and traits say.</summary>
    public IReadOnlyList<ApiErrorCode> Errors { get; init; } = [];
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
    IfNoneMatch = 4,

    /// <summary>Clients who have not signed in may use it with an appointment's manage token.</summary>
    ManageToken = 8,

    /// <summary>It answers pages of a list.</summary>
    Paged = 16,

    /// <summary>It may name a tenant by X-Tenant, though its access does not ask for one.</summary>
    NamesTenant = 32,

    /// <summary>Its body is a merge patch, of which every field is optional.</summary>
    Patch = 64,
}

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its JSON type: string, integer or boolean.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A value.</param>
internal sealed record QueryParameter(string Name, string Type, string Description, string Example)
{
    /// <summary>Its format, for example <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The values that it may have; empty means any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The parameters of every paged list.</summary>
    public static IReadOnlyList<QueryParameter> OfPages { get; } =
    [
        new("page", "integer", "Which page, from 1.", "1"),
        new("limit", "integer", "How many items a page may have: 1 to 100, 20 by default.", "20"),
    ];
}
