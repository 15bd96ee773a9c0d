using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Billing.Notices;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Billing;

/// <summary>The effects of billing; the tenant's own grain is the target of each.</summary>
internal static class BillingEffects
{
    /// <summary>Looks at the gateway because a time has come; no payload.</summary>
    public const string LookKind = "billing.look";

    /// <summary>Finishes a step that a crash has cut off; no payload.</summary>
    public const string SettleKind = "billing.settle";

    /// <summary>Mails those who manage the tenant; the payload is the <see cref="BillingNotice"/>.</summary>
    public const string MailKind = "billing.mail";

    // A step takes seconds, and whoever asked for it waits; when this fires there is usually nothing to do.
    private static readonly TimeSpan SettleAfter = TimeSpan.FromMinutes(2);

    /// <summary>Looks at a time.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="at">When.</param>
    public static Effect Look(UnitOfWork work, DateTimeOffset at) => Of(work, "look", LookKind, ReadOnlyMemory<byte>.Empty, at);

    /// <summary>Finishes the step that is asked now.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    public static Effect Settle(UnitOfWork work) =>
        Of(work, "settle", SettleKind, ReadOnlyMemory<byte>.Empty, work.Now + SettleAfter);

    /// <summary>Mails a notice.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="notice">The notice.</param>
    public static Effect Mail(UnitOfWork work, BillingNotice notice) =>
        Of(work, "mail", MailKind, JsonSerializer.SerializeToUtf8Bytes(notice, BillingEffectJson.Default.BillingNotice), work.Now);

    /// <summary>The notice that an effect is to mail.</summary>
    /// <param name="effect">The effect.</param>
    public static BillingNotice NoticeIn(Effect effect) =>
        JsonSerializer.Deserialize(effect.Payload.Span, BillingEffectJson.Default.BillingNotice)!;

    private static Effect Of(UnitOfWork work, string name, string kind, ReadOnlyMemory<byte> payload, DateTimeOffset at) => new()
    {
        Id = $"billing-{name}-{work.Caller.Tenant}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, work.Caller.Tenant),
        Payload = payload,
        DueAt = at,
    };
}

/// <summary>How the payloads of effects are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(BillingNotice))]
internal sealed partial class BillingEffectJson : JsonSerializerContext;

/// <summary>Looks at the gateway when a period is over, or a time of grace.</summary>
internal sealed class LookHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => BillingEffects.LookKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IBillingGrain>(effect.Target).Look();
}

/// <summary>Finishes steps.</summary>
internal sealed class SettleHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => BillingEffects.SettleKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IBillingGrain>(effect.Target).Settle();
}

/// <summary>Ends what a tenant pays when it is deleted for good.</summary>
internal sealed class BillingTenantEraser(IGrainFactory grains) : ITenantEraser
{
    /// <inheritdoc/>
    public Task Erase(string tenant, CancellationToken cancellationToken) =>
        grains.GetGrain<IBillingGrain>(GrainKey.For(tenant, tenant)).Close();
}
