namespace Actors.Grains.Secrets;

/// <summary>
/// What keys are for. Each has a key of its own, so that what was made for one is worth nothing for another. A name never changes: what was
/// made with its key would be worth nothing any more. What is to be made otherwise gets a name with the next number.
/// </summary>
public static class Purposes
{
    /// <summary>Signs access tokens.</summary>
    public const string AccessTokens = "actors/access-tokens/v1";

    /// <summary>Makes the tokens with which clients who have not signed in manage an appointment.</summary>
    public const string ManageTokens = "actors/manage-tokens/v1";

    /// <summary>Makes the successors of refresh tokens.</summary>
    public const string RefreshTokens = "actors/refresh-tokens/v1";

    /// <summary>Makes the secrets of API keys.</summary>
    public const string ApiKeys = "actors/api-keys/v1";

    /// <summary>Makes the tokens in mails about an account.</summary>
    public const string MailTokens = "actors/mail-tokens/v1";

    /// <summary>Makes the tokens of invitations.</summary>
    public const string Invitations = "actors/invitations/v1";

    /// <summary>Hides which idempotency keys were used, and for what.</summary>
    public const string IdempotencyKeys = "actors/idempotency-keys/v1";

    /// <summary>Hides who it is whose requests are counted, from the Redis that counts them.</summary>
    public const string Allowances = "actors/allowances/v1";

    /// <summary>Makes the tokens with which programs subscribe to experts' calendars.</summary>
    public const string CalendarFeeds = "actors/calendar-feeds/v1";

    /// <summary>Hides the addresses that want no reminders, and makes the tokens by which they say so.</summary>
    public const string MailPreferences = "actors/mail-preferences/v1";

    /// <summary>Hides the networks whose holds are counted.</summary>
    public const string HoldNetworks = "actors/hold-networks/v1";

    /// <summary>Hides the clients whose bookings of a service are counted.</summary>
    public const string ClientBookings = "actors/client-bookings/v1";

    /// <summary>Seals the tickets by which live readers come without their token in an address.</summary>
    public const string LiveTickets = "actors/live-tickets/v1";

    /// <summary>Makes the ids of the holds and appointments of those who wait.</summary>
    public const string Waitlist = "actors/waitlist/v1";

    /// <summary>Makes the codes of vouchers, and the ids that codes lead to.</summary>
    public const string VoucherCodes = "actors/voucher-codes/v1";

    /// <summary>Hides the clients whose uses of a voucher are counted.</summary>
    public const string VoucherClients = "actors/voucher-clients/v1";

    /// <summary>Makes the secrets that sign what is sent to webhook endpoints.</summary>
    public const string WebhookSecrets = "actors/webhook-secrets/v1";

    /// <summary>Seals the addresses of other calendars that are read here.</summary>
    public const string CalendarAddresses = "actors/calendar-addresses/v1";

    /// <summary>Makes the secrets by which browsers confirm what the test gateway has opened, and the links to its pages.</summary>
    public const string TestGateway = "actors/test-gateway/v1";
}
