namespace Actors.Grains.Interfaces;

/// <summary>What a member of a tenant may do; the meaning of each is in api.md.</summary>
[GenerateSerializer, Alias("identity.role")]
public enum Role
{
    /// <summary>Books and manages own appointments.</summary>
    Client,

    /// <summary>Takes part in the tenant.</summary>
    Member,

    /// <summary>Manages an own calendar.</summary>
    Expert,

    /// <summary>Manages the tenant.</summary>
    Admin,

    /// <summary>Manages the tenant and whom it belongs to.</summary>
    Owner,
}
