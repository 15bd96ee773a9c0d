using System.Text;
using Actors.Grains.Webhooks;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Webhooks;

/// <summary>Signatures, the order of secrets, filters, and what is kept of answers.</summary>
public sealed class StandardWebhooksTests
{
    [Fact]
    public void The_vector_of_the_contracts_is_met_to_the_byte()
    {
        var secret = Convert.FromBase64String("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
        var body = Encoding.UTF8.GetBytes("""{"type":"user.created","object":"event","data":{"id":"user_test_0001"}}""");
        StandardWebhooks.Sign("msg_test_0001", DateTimeOffset.FromUnixTimeSeconds(1_767_225_600), body, [secret])
            .ShouldBe("v1,xBMLQPA9Fq72pa+vVLDSQ7jKqk4BPwdZf1bIky+qgXI=");
        StandardWebhooks.TextOf(secret).ShouldBe("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
    }

    [Fact]
    public void Each_secret_signs_and_each_comes_first_in_turn()
    {
        StandardWebhooks.Sign("msg_1", default, [], [[1], [2]]).Split(' ').Length.ShouldBe(2);
        string[] secrets = ["new", "old"];
        StandardWebhooks.InOrderOf(secrets, 1).ShouldBe(["new", "old"]);
        StandardWebhooks.InOrderOf(secrets, 2).ShouldBe(["old", "new"]);
        StandardWebhooks.InOrderOf(secrets, 3).ShouldBe(["new", "old"]);
        StandardWebhooks.InOrderOf(["only"], 2).ShouldBe(["only"]);
    }

    [Theory]
    [InlineData("*", "appointment.booked", true)]
    [InlineData("appointment.*", "appointment.booked", true)]
    [InlineData("appointment.*", "appointment", false)]
    [InlineData("appointment.*", "appointments.booked", false)]
    [InlineData("appointment.booked", "appointment.booked", true)]
    [InlineData("appointment.booked", "appointment.booked2", false)]
    [InlineData(".*", "appointment.booked", false)]
    [InlineData("*", "webhook.test", false)]
    [InlineData("webhook.*", "webhook.test", false)]
    public void A_filter_takes_what_it_names(string pattern, string name, bool isTaken) =>
        WebhookFilter.Takes(["nothing.at_all", pattern], name).ShouldBe(isTaken);

    [Fact]
    public void Of_an_answer_a_kilobyte_is_kept_and_nothing_that_looks_like_a_secret()
    {
        byte[][] secrets = [[.. Enumerable.Range(0, 32).Select(index => (byte)index)]];
        var text = $"whsec_abc= v1,deadbeef= {Convert.ToBase64String(secrets[0])} \u0000\u0007ok\n";
        AnswerText.Of(Encoding.UTF8.GetBytes(text), secrets).ShouldBe("[removed] [removed] [removed]   ok\n");
        AnswerText.Of([], secrets).ShouldBeNull();
        AnswerText.Of(Encoding.UTF8.GetBytes(new string('x', 5_000)), secrets)!.Length.ShouldBe(1_024);
        // What is no UTF-8, or is cut in the middle of a character, is text nevertheless.
        AnswerText.Of([0xff, (byte)'a'], secrets).ShouldBe("\ufffda");
    }
}
