using System.Globalization;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments.Connect;

/// <summary>The effects of experts' accounts.</summary>
internal static class AccountEffects
{
    /// <summary>Tells the services whether an expert takes payments; no payload, the target is the account.</summary>
    public const string TellServicesKind = "payments.tell-services";

    /// <summary>Tells the services.</summary>
    /// <param name="work">The unit of work that changes the account.</param>
    /// <param name="expertId">The expert.</param>
    public static Effect TellServices(UnitOfWork work, string expertId) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"tell-services-{work.Caller.Tenant}-{expertId}-{work.Version}"),
        Tenant = work.Caller.Tenant,
        Kind = TellServicesKind,
        Target = GrainKey.For(work.Caller.Tenant, expertId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now,
    };
}

/// <summary>
/// Tells the services whether an expert takes payments, as the account is now, so it does not matter in which order they are told. Who has
/// no account does: the money is the organisation's then.
/// </summary>
internal sealed class TellServicesHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => AccountEffects.TellServicesKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var account = await grains.GetGrain<IConnectedAccountGrain>(effect.Target).Get();
        await grains.GetGrain<IExpertPaymentsGrain>(GrainKey.For(effect.Tenant, IServiceCatalogGrain.KeyId))
            .SetPayments(GrainKey.IdOf(effect.Target), account is null or { ChargesEnabled: true });
    }
}
