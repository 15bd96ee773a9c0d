namespace Actors.Browser.Tests.Table;

/// <summary>As whom a page is looked at.</summary>
public enum Reader
{
    /// <summary>Anybody.</summary>
    Anybody,

    /// <summary>The client of an appointment or of a place in line, with its token.</summary>
    Client,

    /// <summary>The owner of the organisation.</summary>
    Owner,

    /// <summary>An admin.</summary>
    Admin,

    /// <summary>An expert.</summary>
    Expert,

    /// <summary>A client who has an account.</summary>
    Member,
}
