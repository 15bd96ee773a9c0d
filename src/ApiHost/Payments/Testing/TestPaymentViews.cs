using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;

namespace Actors.ApiHost.Payments.Testing;

/// <summary>How things of the test gateway are shown to browsers.</summary>
internal static class TestPaymentViews
{
    private static readonly string[] IntentNames =
    [
        "requires_payment_method", "requires_confirmation", "requires_action", "processing", "requires_capture", "succeeded", "canceled",
    ];

    private static readonly string[] SetupNames = ["requires_payment_method", "requires_action", "processing", "succeeded", "canceled"];

    private static readonly string[] PageNames = ["open", "complete", "expired"];

    /// <summary>The name of a status of intents.</summary>
    public static string NameOf(GatewayIntentStatus status) => IntentNames[(int)status];

    /// <summary>The name of a status of setups.</summary>
    public static string NameOf(GatewaySetupStatus status) => SetupNames[(int)status];

    /// <summary>Why a method was declined; null when it was not.</summary>
    public static TestDeclineView? Of(GatewayRefusal? refusal) => refusal is null
        ? null
        : new TestDeclineView { Code = refusal.Code, DeclineCode = refusal.DeclineCode, Message = refusal.Message };

    /// <summary>A page on which somebody pays, or leaves a card.</summary>
    public static TestPageView Of(TestPage page) => new()
    {
        Id = page.Id,
        Status = PageNames[(int)page.Status],
        KeepsCard = page.KeepsCard,
        Amount = page.Amount.Amount,
        Currency = page.Amount.Currency,
        Description = page.Description,
        SuccessUrl = page.SuccessUrl,
        CancelUrl = page.CancelUrl,
        NeedsAction = page.NeedsAction,
        Cards =
        [
            .. TestGatewayDesk.Cards.Select(card => new TestCardView { Token = card.Token, Last4 = card.Last4, Does = card.Does }),
        ],
    };

    /// <summary>The page that asks an expert.</summary>
    public static TestAccountView Of(TestAccountPage page) => new()
    {
        Id = page.Id,
        IsSpent = page.IsSpent,
        ReturnUrl = page.ReturnUrl,
        RefreshUrl = page.RefreshUrl,
    };
}
