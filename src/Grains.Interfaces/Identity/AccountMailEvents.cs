namespace Actors.Grains.Interfaces.Identity;

/// <summary>A mail was asked for that proves the address. Its token is computed from the nonce and is stored nowhere.</summary>
/// <param name="Nonce">What makes the token unlike any other; no secret.</param>
[GenerateSerializer, Immutable, Alias("identity.verification-asked.v1")]
public sealed record VerificationAsked([property: Id(0)] string Nonce) : IEvent;

/// <summary>A token that went to the address by mail came back, for this or in an invitation: the address is the user's.</summary>
[GenerateSerializer, Immutable, Alias("identity.email-verified.v1")]
public sealed record EmailVerified : IEvent;

/// <summary>Somebody who has not signed in asked for a new password. There may be no such account.</summary>
/// <param name="AccountId">The account that it would be, which is a digest.</param>
[GenerateSerializer, Immutable, Alias("identity.password-forgotten.v1")]
public sealed record PasswordForgotten([property: Id(0)] string AccountId) : IEvent;

/// <summary>A mail was asked for with which a new password can be set.</summary>
/// <param name="Nonce">What makes the token unlike any other; no secret.</param>
[GenerateSerializer, Immutable, Alias("identity.password-reset-asked.v1")]
public sealed record PasswordResetAsked([property: Id(0)] string Nonce) : IEvent;

/// <summary>A password was set with a token from a mail, which proves the address as well. All sessions end.</summary>
/// <param name="PasswordHash">What the password hasher made of the password.</param>
[GenerateSerializer, Immutable, Alias("identity.password-was-reset.v1")]
public sealed record PasswordWasReset([property: Id(0), Personal] string PasswordHash) : IEvent;

/// <summary>A user changed the password. All other sessions end.</summary>
/// <param name="PasswordHash">What the password hasher made of the password.</param>
[GenerateSerializer, Immutable, Alias("identity.password-changed.v1")]
public sealed record PasswordChanged([property: Id(0), Personal] string PasswordHash) : IEvent;
