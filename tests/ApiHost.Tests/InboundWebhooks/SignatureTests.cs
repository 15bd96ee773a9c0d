using Actors.ApiHost.InboundWebhooks.Signatures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static Actors.ApiHost.Tests.InboundWebhooks.Vectors;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Each scheme by the computed vectors, and by everything that is nearly one.</summary>
public sealed class SignatureTests
{
    private const string Fine = nameof(SignatureVerdict.Good);
    private const string Unreadable = nameof(SignatureVerdict.Unreadable);
    private const string Wrong = nameof(SignatureVerdict.Wrong);
    private const string OutOfTime = nameof(SignatureVerdict.OutOfTime);

    private const string Other = "another secret, of nobody here";
    private const string OtherSvix = "whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

    private static readonly string Good = $"t={Seconds},v1={StripeMac}";
    private static readonly string Zeros = new('0', 64);

    [Fact]
    public void Each_vector_is_good()
    {
        Vectors.StripeBody.Length.ShouldBe(329);
        Stripe(Good).ShouldBe(Fine);
        Svix("v1," + SvixMac).ShouldBe(Fine);
        Zoom("v0=" + ZoomMac).ShouldBe(Fine);
        ZoomSignature.Prove(Bytes(ZoomSecret), ZoomPlainToken).ShouldBe(ZoomEncryptedToken);
    }

    [Theory]
    [InlineData("t={t},v1={mac}", Fine)]
    [InlineData("t={t}, v1={mac}", Fine)]
    [InlineData("v1={mac},t={t}", Fine)]
    [InlineData("t={t},v1={MAC}", Fine)]
    [InlineData("t={t},v1={zeros},v1={mac}", Fine)]
    [InlineData("t={t},v1={mac},v1={zeros}", Fine)]
    [InlineData("t={t},v0={zeros},v1={mac}", Fine)]
    [InlineData("t={t},v1={zeros}", Wrong)]
    [InlineData("t=1767225601,v1={mac}", Wrong)]
    [InlineData("t=01767225600,v1={mac}", Wrong)]
    [InlineData("t={t},v0={mac}", Unreadable)]
    [InlineData("t={t},v1=", Unreadable)]
    [InlineData("t={t},v1={short}", Unreadable)]
    [InlineData("t={t},v1={mac}0", Unreadable)]
    [InlineData("t={t},v1={mac},rubbish", Unreadable)]
    [InlineData("v1={mac}", Unreadable)]
    [InlineData("t=,v1={mac}", Unreadable)]
    [InlineData("t=-1767225600,v1={mac}", Unreadable)]
    [InlineData("t=1767225600000000,v1={mac}", Unreadable)]
    [InlineData("t={t}", Unreadable)]
    [InlineData("", Unreadable)]
    [InlineData(",", Unreadable)]
    public void Stripe_signatures(string header, string verdict) => Stripe(Filled(header, StripeMac)).ShouldBe(verdict);

    [Theory]
    [InlineData("v1,{mac}", Fine)]
    [InlineData("v1,{zeros64} v1,{mac}", Fine)]
    [InlineData("v2,{mac} v1a,rubbish v1,{mac}", Fine)]
    [InlineData("v1,{zeros64}", Wrong)]
    [InlineData("v2,{mac}", Unreadable)]
    [InlineData("v1a,{mac}", Unreadable)]
    [InlineData("v1,", Unreadable)]
    [InlineData("v1,{short}", Unreadable)]
    [InlineData("v1,{mac} rubbish", Unreadable)]
    [InlineData("{mac}", Unreadable)]
    [InlineData(" ", Unreadable)]
    [InlineData("", Unreadable)]
    public void Svix_signatures(string list, string verdict) => Svix(Filled(list, SvixMac)).ShouldBe(verdict);

    [Theory]
    [InlineData("v0={mac}", Fine)]
    [InlineData("v0={MAC}", Fine)]
    [InlineData("v0={zeros}", Wrong)]
    [InlineData("v1={mac}", Unreadable)]
    [InlineData("{mac}", Unreadable)]
    [InlineData("v0={short}", Unreadable)]
    [InlineData("v0=", Unreadable)]
    [InlineData("", Unreadable)]
    public void Zoom_signatures(string header, string verdict) => Zoom(Filled(header, ZoomMac)).ShouldBe(verdict);

    [Theory]
    [InlineData(300, Fine)]
    [InlineData(-300, Fine)]
    [InlineData(301, OutOfTime)]
    [InlineData(-301, OutOfTime)]
    [InlineData(100_000_000, OutOfTime)]
    public void A_signature_is_good_for_five_minutes_before_and_after_its_time(int seconds, string verdict)
    {
        var now = Time.AddSeconds(seconds);
        Stripe(Good, now: now).ShouldBe(verdict);
        Svix("v1," + SvixMac, now: now).ShouldBe(verdict);
        Zoom("v0=" + ZoomMac, now: now).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("", " ")]
    [InlineData(" ", "")]
    public void Another_body_is_another_signature(string before, string after)
    {
        Stripe(Good, body: before + StripeBody + after).ShouldBe(Wrong);
        Svix("v1," + SvixMac, body: before + SvixBody + after).ShouldBe(Wrong);
        Zoom("v0=" + ZoomMac, body: before + ZoomBody + after).ShouldBe(Wrong);
    }

    [Fact]
    public void A_body_that_was_cut_changed_or_written_anew_is_another()
    {
        foreach (var body in new[] { StripeBody[..^1], StripeBody.Replace("5000", "5001", StringComparison.Ordinal), "" })
            Stripe(Good, body: body).ShouldBe(Wrong);
        Svix("v1," + SvixMac, body: SvixBody.Replace(",", ", ", StringComparison.Ordinal)).ShouldBe(Wrong);
        Zoom("v0=" + ZoomMac, body: ZoomBody.Replace(":", ": ", StringComparison.Ordinal)).ShouldBe(Wrong);
    }

    [Fact]
    public void Another_secret_is_wrong_and_of_two_either_is_good()
    {
        Stripe(Good, [Other]).ShouldBe(Wrong);
        Stripe(Good, [Other, StripeSecret]).ShouldBe(Fine);
        Stripe(Good, [StripeSecret, Other]).ShouldBe(Fine);
        Svix("v1," + SvixMac, [OtherSvix]).ShouldBe(Wrong);
        Svix("v1," + SvixMac, [OtherSvix, SvixSecret]).ShouldBe(Fine);
        Zoom("v0=" + ZoomMac, [Other]).ShouldBe(Wrong);
        Zoom("v0=" + ZoomMac, [Other, ZoomSecret]).ShouldBe(Fine);
    }

    [Fact]
    public void A_header_that_is_there_twice_is_not_read()
    {
        Stripe(new StringValues([Good, Good])).ShouldBe(Unreadable);
        Stripe($"{Good}, {Good}").ShouldBe(Unreadable, "put together on the way");
        Stripe(StringValues.Empty).ShouldBe(Unreadable);
        Zoom(new StringValues(["v0=" + ZoomMac, "v0=" + ZoomMac])).ShouldBe(Unreadable);
        foreach (var name in new[] { "svix-id", "svix-timestamp", "svix-signature" })
        {
            var headers = SvixHeaders("v1," + SvixMac);
            headers[name] = new StringValues([headers[name]!, headers[name]!]);
            Svix(headers).ShouldBe(Unreadable, name);
            headers.Remove(name);
            Svix(headers).ShouldBe(Unreadable, name);
        }
    }

    [Fact]
    public void The_names_of_Standard_Webhooks_are_as_good_as_those_of_Svix_but_not_half_of_each()
    {
        var headers = SvixHeaders("v1," + SvixMac, "webhook");
        Svix(headers).ShouldBe(Fine);
        headers.Remove("webhook-id");
        headers["svix-id"] = SvixId;
        Svix(headers).ShouldBe(Unreadable);
    }

    [Fact]
    public void The_id_of_a_delivery_is_signed_too()
    {
        var headers = SvixHeaders("v1," + SvixMac);
        headers["svix-id"] = "msg_test_0002";
        Svix(headers).ShouldBe(Wrong);
    }

    [Theory]
    [InlineData("the secret of a channel", true)]
    [InlineData("the secret of a channe", false)]
    [InlineData("the secret of a channel ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Shared_tokens(string? given, bool isGood) =>
        SharedToken.IsGood([Bytes("another one"), Bytes("the secret of a channel")], given).ShouldBe(isGood);

    private static string Filled(string template, string mac) => template
        .Replace("{t}", $"{Seconds}", StringComparison.Ordinal).Replace("{mac}", mac, StringComparison.Ordinal)
        .Replace("{MAC}", mac.ToUpperInvariant(), StringComparison.Ordinal).Replace("{short}", mac[..^2], StringComparison.Ordinal)
        .Replace("{zeros}", Zeros, StringComparison.Ordinal)
        .Replace("{zeros64}", Convert.ToBase64String(new byte[32]), StringComparison.Ordinal);

    private static string Stripe(
        StringValues header, string[]? secrets = null, string body = StripeBody, DateTimeOffset? now = null) =>
        StripeSignature.Check([.. (secrets ?? [StripeSecret]).Select(Bytes)], header, Bytes(body), now ?? Time).Verdict.ToString();

    private static string Svix(string list, string[]? secrets = null, string body = SvixBody, DateTimeOffset? now = null) =>
        StandardWebhookSignature.Check(
            [.. (secrets ?? [SvixSecret]).Select(Decoded)], SvixHeaders(list), Bytes(body), now ?? Time, out _).Verdict.ToString();

    private static string Svix(HeaderDictionary headers) =>
        StandardWebhookSignature.Check([Decoded(SvixSecret)], headers, Bytes(SvixBody), Time, out _).Verdict.ToString();

    private static string Zoom(
        StringValues header, string[]? secrets = null, string body = ZoomBody, DateTimeOffset? now = null) =>
        ZoomSignature.Check(
            [.. (secrets ?? [ZoomSecret]).Select(Bytes)], header, $"{Seconds}", Bytes(body), now ?? Time).Verdict.ToString();

    private static HeaderDictionary SvixHeaders(string list, string sender = "svix") => new()
    {
        [sender + "-id"] = SvixId,
        [sender + "-timestamp"] = $"{Seconds}",
        [sender + "-signature"] = list,
    };
}
