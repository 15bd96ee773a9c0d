using System.Globalization;
using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Waitlist;

/// <summary>Looks at lines when it is time.</summary>
internal sealed class LookHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WaitlistEffects.LookKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IWaitlistGrain>(effect.Target).Look(null);
}

/// <summary>Looks at lines whose service was changed: it may be offered again, or to more.</summary>
internal sealed class ServiceChangedHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WatchEffects.ServiceHasChanged;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IWaitlistGrain>(effect.Target).Look(null);
}

/// <summary>Looks at lines when time of a calendar became free.</summary>
internal sealed class TimeFreedHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WatchEffects.TimeFreed;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IWaitlistGrain>(effect.Target).Look(Encoding.UTF8.GetString(effect.Payload.Span));
}

/// <summary>Tells lines of bookings by which somebody may have got what she waits for.</summary>
internal sealed class WatchedBookingHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WatchEffects.SlotBooked;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var appointmentId = Encoding.UTF8.GetString(effect.Payload.Span);
        var found = await grains.GetGrain<IAppointmentGrain>(GrainKey.For(effect.Tenant, appointmentId)).Get();
        if (found.Value is { } appointment) await grains.GetGrain<IWaitlistGrain>(effect.Target).NoteBooking(appointment);
    }
}

/// <summary>Gives back what was offered and not wanted.</summary>
internal sealed class GiveBackHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WaitlistEffects.GiveBackKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        // A hold that is not there was booked or has lapsed: either way there is nothing to give back.
        foreach (var hold in WaitlistEffects.HoldsIn(effect))
            await grains.GetGrain<IExpertCalendarGrain>(effect.Target).ReleaseHold(hold);
    }
}

/// <summary>Sends the mails with offers.</summary>
internal sealed class OfferMailHandler(IGrainFactory grains, OfferNotices notices, WaitlistSecrets secrets, TimeProvider clock)
    : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WaitlistEffects.MailKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var (entryId, number) = WaitlistEffects.OfferIn(effect);
        if ((await grains.GetGrain<IWaitlistGrain>(effect.Target).Get(entryId)).Value?.Entry is not { Offer: { } offer } entry) return;
        if (offer.Number.ToString(CultureInfo.InvariantCulture) != number || offer.ExpiresAt <= clock.GetUtcNow()) return;
        // Whoever has left keeps no time for anybody: the offer lapses, and nobody is asked to take it.
        if (await grains.GetGrain<IExpertGrain>(GrainKey.For(effect.Tenant, offer.ExpertId)).Get() is not { } expert) return;
        if (entry.Client.Email is { Length: > 0 } email)
            await notices.MailAsync(effect.Tenant, await NoticeOf(effect, entry, offer, expert.Profile, email), cancellationToken);
    }

    private async Task<OfferNotice> NoticeOf(
        Effect effect, WaitlistEntry entry, WaitlistOffer offer, ExpertProfile expert, string email)
    {
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(effect.Tenant, IServiceCatalogGrain.KeyId));
        var service = (await catalog.Find(entry.ServiceId))?.Definition.Name ?? entry.ServiceType;
        return new OfferNotice
        {
            Id = effect.Id,
            ClientName = entry.Client.Name,
            ClientEmail = email,
            Locale = entry.Locale,
            TimeZone = entry.TimeZone ?? expert.TimeZone,
            ServiceName = offer.Seats == 1 ? service : string.Create(CultureInfo.InvariantCulture, $"{service} ({offer.Seats})"),
            ExpertName = expert.DisplayName,
            Start = offer.Start,
            ExpiresAt = offer.ExpiresAt,
            Path = $"-/waitlist/{entry.Id}#token={secrets.TokenOf(effect.Tenant, entry.Id)}",
        };
    }
}
