namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>How long the words of senders may be.</summary>
internal static class WebhookBounds
{
    /// <summary>The longest id of a delivery.</summary>
    public const int Id = 200;

    /// <summary>The longest type of a delivery.</summary>
    public const int Type = 100;

    /// <summary>What is expected of an id.</summary>
    public const string IdExpected = "must be a text of 1 to 200 characters";

    /// <summary>What is expected of a type.</summary>
    public const string TypeExpected = "must be a text of 1 to 100 characters";
}
