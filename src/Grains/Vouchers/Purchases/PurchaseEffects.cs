using System.Globalization;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Payments;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>The effects of purchases. The target of each is the purchase, and none has a payload.</summary>
internal static class PurchaseEffects
{
    /// <summary>Opens the payment of a purchase.</summary>
    public const string OpenKind = "vouchers.open-purchase";

    /// <summary>Mails the code to the buyer.</summary>
    public const string MailKind = "vouchers.mail-purchase";

    /// <summary>Opens the payment.</summary>
    /// <param name="work">The unit of work that opens the purchase.</param>
    /// <param name="id">The purchase.</param>
    public static Effect OfOpening(UnitOfWork work, string id) => Of(work, id, OpenKind);

    /// <summary>Mails the code.</summary>
    /// <param name="work">The unit of work that notes the voucher.</param>
    /// <param name="id">The purchase.</param>
    public static Effect OfMail(UnitOfWork work, string id) => Of(work, id, MailKind);

    private static Effect Of(UnitOfWork work, string id, string kind) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{work.Caller.Tenant}-{id}"),
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, id),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now,
    };
}

/// <summary>Opens the payments of purchases.</summary>
internal sealed class OpenPurchaseHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PurchaseEffects.OpenKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IPurchaseGrain>(effect.Target).CarryOn().WaitAsync(cancellationToken);
}

/// <summary>Has purchases look at their payments when money came or went.</summary>
internal sealed class TellPurchaseHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PaymentEffects.TellPurposeKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IPurchaseGrain>(effect.Target).CarryOn().WaitAsync(cancellationToken);
}
