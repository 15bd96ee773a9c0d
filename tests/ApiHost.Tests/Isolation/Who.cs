namespace Actors.ApiHost.Tests.Isolation;

/// <summary>Who calls. All but the last three have to do with one tenant, whose slug the ones without a tenant name.</summary>
public enum Who
{
    /// <summary>Has not signed in.</summary>
    Anonymous,

    /// <summary>Has signed in, and belongs to no organisation.</summary>
    Outsider,

    /// <summary>Operates the installation, and belongs to no organisation.</summary>
    Operator,

    /// <summary>A client, who booked the appointment.</summary>
    Client,

    /// <summary>A member.</summary>
    Member,

    /// <summary>The expert whom the ids name.</summary>
    Expert,

    /// <summary>Another expert of the same organisation.</summary>
    OtherExpert,

    /// <summary>An admin.</summary>
    Admin,

    /// <summary>An owner.</summary>
    Owner,

    /// <summary>A program with an API key that has every scope.</summary>
    ApiKey,

    /// <summary>Was a member until a moment ago, with a token that is out still.</summary>
    Removed,

    /// <summary>An owner who names the other organisation in X-Tenant.</summary>
    Contradicting,

    /// <summary>The owner of the other organisation, without naming any.</summary>
    Stranger,
}

/// <summary>What a caller is to hear.</summary>
public enum Hears
{
    /// <summary>Came in: anything but 401, 403, 404 and failures of ours.</summary>
    Admitted,

    /// <summary>401.</summary>
    SignIn,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,
}
