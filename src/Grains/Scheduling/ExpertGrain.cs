using Actors.Grains.Images;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Scheduling;

/// <summary>One expert's profile. Adding an expert opens the calendar in the same commit.</summary>
[Reentrant, GrainType("expert")]
internal sealed class ExpertGrain(IGrainContext context, JournalServices services, IBookingAllowance allowance)
    : EventSourcedGrain<ExpertState>(context, services), IExpertGrain
{
    /// <summary>The kind of the experts' streams.</summary>
    public const string Kind = "expert";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override ExpertState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<Expert>> Create(CreationKey key, ExpertProfile profile)
    {
        if (TimeZones.Check(profile.TimeZone) is { } unknownZone) return unknownZone;
        // One who is there takes no more of what the organisation may have.
        var full = await Read(state => state.Created) is null ? await allowance.TakeExpertAsync(Tenant, Id) : null;
        return await Execute<Outcome<Expert>>((state, work) =>
        {
            if (state.Created is { } created) return Repeats.Answer(created, state.Fingerprint, key.Fingerprint);
            if (full is not null) return full;
            work.Append(new ExpertCreated(Id, profile, key.Fingerprint));
            work.Create(StreamName.For(Tenant, ExpertCalendarGrain.Kind, Id), new CalendarOpened(Id, profile.TimeZone));
            return Saved(work, new Expert(Id, profile, work.Now, work.Now, work.Version));
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Change(ExpertProfile profile, long? expectedVersion) => Take(
        expectedVersion,
        static _ => false,
        expert => TimeZones.Check(profile.TimeZone) ?? (expert.PublishedAt is null ? null : ExpertProfiles.CheckPublic(profile)),
        new ExpertChanged(profile));

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Publish(long? expectedVersion, CreationKey? key) => Take(
        expectedVersion,
        static expert => expert.PublishedAt is not null,
        static expert => ExpertProfiles.CheckPublic(expert.Profile),
        new ExpertPublished { Key = key },
        key);

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Unpublish(long? expectedVersion, CreationKey? key) => Take(
        expectedVersion, static expert => expert.PublishedAt is null, static _ => null, new ExpertUnpublished { Key = key }, key);

    /// <inheritdoc/>
    public Task<Outcome<Expert>> SetImage(Image image, long? expectedVersion) => Execute<Outcome<Expert>>((state, work) =>
    {
        if (state.Current is not { } current) return Refusal.NotFound("expert");
        if (current.Image == image.Info) return new Outcome<Expert> { Value = current, Replayed = true };
        if (Versions.Check(expectedVersion, current.Version) is { } refusal) return refusal;
        if (current.Image is { } before) work.Delete(ImageReader.KeyOf(Tenant, before));
        var changed = Written(work, current, new ExpertImageSet(image.Info));
        work.Save(ImageReader.DocumentOf(Tenant, Id, image, changed.Version, work.Now));
        return changed;
    });

    /// <inheritdoc/>
    public Task Rate(ExpertRating rating) => Execute((state, work) =>
    {
        if (state.Current is { } current && !(current.Rating?.Version >= rating.Version))
            Written(work, current, new ExpertRated(rating));
        return state;
    });

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Remove(long? expectedVersion) =>
        Leave(expectedVersion, new Departure(AppointmentsFate.Refuse, ReassignTo: null));

    /// <inheritdoc/>
    public async Task<Outcome<Expert>> Leave(long? expectedVersion, Departure departure)
    {
        if (await Read(state => state.Current) is not { } leaving) return Refusal.NotFound("expert");
        if (Versions.Check(expectedVersion, leaving.Version) is { } overtaken) return overtaken;
        var departures = new Departures(GrainFactory, Tenant, Id);
        if (await departures.SeeTo(departure) is { } left) return left;
        // No booking can come in between: the calendar looks once more, in the turn in which it closes.
        if ((await departures.Calendar.CloseIfFree()).Refusal is { } further) return further;
        await FinishLeaving();
        return leaving;
    }

    /// <inheritdoc/>
    public Task FinishLeaving() => Execute((state, work) =>
    {
        if (state.Current is null) return state;
        work.ErasePersonal(new ExpertRemoved());
        work.Delete(new DocumentKey(Tenant, SchedulingDocuments.Expert, Id));
        if (state.Current.PublishedAt is not null) work.Delete(ExpertDocuments.PublicKey(Tenant, Id));
        if (state.Current.Image is { } image) work.Delete(ImageReader.KeyOf(Tenant, image));
        return state;
    });

    /// <inheritdoc/>
    public Task<Expert?> Get() => Read(state => state.Current);

    /// <inheritdoc/>
    public Task<bool> IsStill(string? email) => Read(
        email,
        static (state, asked) => state.Current is { } expert
            && (asked is null || expert.Profile.Email.Equals(asked, StringComparison.OrdinalIgnoreCase)));

    private Task<Outcome<Expert>> Take(
        long? expectedVersion, Func<Expert, bool> isTaken, Func<Expert, Refusal?> check, IEvent @event, CreationKey? key = null) =>
        Execute<Outcome<Expert>>((state, work) =>
        {
            if (state.Current is not { } current) return Refusal.NotFound("expert");
            if (key is not null && state.FirstSteps.Find(key) is { } first) return first;
            // Who heard no answer asks again with the version that was seen before.
            if (isTaken(current)) return new Outcome<Expert> { Value = current, Replayed = true };
            if ((Versions.Check(expectedVersion, current.Version) ?? check(current)) is { } refusal) return refusal;
            return Written(work, current, @event);
        });

    private Expert Written(UnitOfWork work, Expert before, IEvent @event)
    {
        work.Append(@event);
        var expert = Saved(work, ExpertState.After(before, @event, work.Version, work.Now));
        if (before.PublishedAt is not null && expert.PublishedAt is null) work.Delete(ExpertDocuments.PublicKey(Tenant, Id));
        return expert;
    }

    private Expert Saved(UnitOfWork work, Expert expert)
    {
        work.Save(ExpertDocuments.ForStaff(Tenant, expert));
        if (expert.PublishedAt is not null) work.Save(ExpertDocuments.ForStrangers(Tenant, expert));
        return expert;
    }
}
