using System.Text.Json;
using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>A gateway, and what people do with it outside of it: in browsers, and by waiting.</summary>
public abstract class GatewayUnderTest : IAsyncDisposable
{
    /// <summary>The port to payments.</summary>
    public abstract IPaymentGateway Payments { get; }

    /// <summary>The port to accounts.</summary>
    public abstract IConnectGateway Accounts { get; }

    /// <summary>The port to billing.</summary>
    public abstract IBillingGateway Billing { get; }

    /// <summary>Starts it.</summary>
    public abstract Task StartAsync();

    /// <summary>The time there.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Lets time go by, and whatever it brings happen.</summary>
    public abstract Task WaitAsync(TimeSpan time);

    /// <summary>Somebody confirms an intent in her browser; answers the code of the refusal.</summary>
    public abstract Task<string?> ConfirmAsync(string intentId, string clientSecret, string method);

    /// <summary>Somebody proves herself, or does not.</summary>
    public abstract Task FinishAsync(string intentId, string clientSecret, bool succeeds);

    /// <summary>Somebody confirms a setup in her browser; answers the code of the refusal.</summary>
    public abstract Task<string?> ConfirmSetupAsync(string setupId, string clientSecret, string method);

    /// <summary>Somebody proves herself, or does not.</summary>
    public abstract Task FinishSetupAsync(string setupId, string clientSecret, bool succeeds);

    /// <summary>Somebody pays on a page; answers the code of the refusal.</summary>
    public abstract Task<string?> PayAsync(GatewayCheckout page, string method);

    /// <summary>An expert follows a link and answers, or leaves something out; answers the code of the refusal.</summary>
    public abstract Task<string?> OnboardAsync(GatewayLink link, bool leavesSomethingOut);

    /// <summary>The events that came, each with the thing that it is about.</summary>
    public abstract Task<IReadOnlyList<(string Type, JsonElement About)>> EventsAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Waits for an event about a thing.</summary>
    public async Task<JsonElement> HearsAsync(string type, string about)
    {
        var heard = await Eventually.Hears(
            async () => (await EventsAsync()).Where(told => told.Type == type && IdOf(told.About) == about).ToList(),
            found => found.Count > 0,
            $"{type} about {about}");
        return heard[0].About;
    }

    private static string? IdOf(JsonElement about) =>
        about.GetProperty("object").GetString() is "charge" or "dispute"
            ? about.GetProperty("payment_intent").GetString()
            : about.GetProperty("id").GetString();
}
