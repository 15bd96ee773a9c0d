using System.Text;
using Actors.ApiHost.InboundWebhooks.Signatures;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>The signatures that the wire contracts compute, one of each scheme: secret, body, time and what comes of them.</summary>
internal static class Vectors
{
    /// <summary>When all of them were made.</summary>
    public const long Seconds = 1767225600;

    public const string StripeSecret = "whsec_test_4f9d2c";

    public const string StripeBody =
        """{"id":"evt_test_0001","object":"event","api_version":"2026-07-29.dahlia","created":1767225600,"livemode":false,"""
        + "\"pending_webhooks\":1,"
        + """
        "type":"payment_intent.succeeded","data":{"object":{"id":"pi_test_0001","object":"payment_intent","amount":5000,
        """
        + """
        "currency":"usd","status":"succeeded"}},"request":{"id":null,"idempotency_key":null}}
        """;

    public const string StripeMac = "c9eea93c7a515d36081c83eef7e0272d8e56c13df85bb8988196f6a629acb889";

    public const string SvixSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    public const string SvixId = "msg_test_0001";
    public const string SvixBody = """{"type":"user.created","object":"event","data":{"id":"user_test_0001"}}""";
    public const string SvixMac = "xBMLQPA9Fq72pa+vVLDSQ7jKqk4BPwdZf1bIky+qgXI=";

    public const string ZoomSecret = "zoom_secret_test";

    public const string ZoomBody =
        """{"event":"meeting.ended","event_ts":1767225600000,"payload":{"account_id":"acc_test","object":{"id":"91234567890"}}}""";

    public const string ZoomMac = "3662c30a34d160be93e66efd46bb0b3555a33e321e423a20be2f066bf3c1cf48";
    public const string ZoomPlainToken = "plain_test_token";
    public const string ZoomEncryptedToken = "405d89960edf0edc012efff39017921fed4a19d3f5eba999848b98c9d42cb9bc";

    /// <summary>When they were made.</summary>
    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(Seconds);

    /// <summary>A text in UTF-8.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The bytes of a secret of Standard Webhooks.</summary>
    public static byte[] Decoded(string secret) =>
        StandardWebhookSignature.TryReadSecret(secret, out var bytes) ? bytes : throw new ArgumentException("no secret", nameof(secret));
}
