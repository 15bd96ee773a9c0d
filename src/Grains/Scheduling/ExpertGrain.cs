using System.Text.Json;
using Actors.Journaling;
using Orleans.Concurrency;

namespace Actors.Scheduling;

/// <summary>An expert as the tenant describes one; null when there is none, or no more.</summary>
internal sealed class ExpertRecord : IFoldedState
{
    /// <summary>The expert; null when there is none, or no more.</summary>
    public Expert? Current { get; private set; }

    /// <summary>The expert as first added.</summary>
    public Expert? Created { get; private set; }

    /// <summary>The fingerprint of the request that added the expert.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ExpertCreated created:
                Current = Created = new Expert(created.ExpertId, created.Profile, at, at, version);
                Fingerprint = created.Fingerprint;
                break;
            case ExpertChanged changed:
                Current = Current! with { Profile = changed.Profile, UpdatedAt = at, Version = version };
                break;
            case ExpertRemoved:
                Current = null;
                // Their personal parts are erased with this event; memory forgets what the journal has forgotten.
                Created = Created! with { Profile = new ExpertProfile { DisplayName = "", Email = "", TimeZone = Created.Profile.TimeZone } };
                Fingerprint = null;
                break;
            default:
                throw new InvalidOperationException($"An expert's stream has a foreign event {@event.GetType().Name}.");
        }
    }
}

/// <summary>One expert's profile. Adding an expert opens the calendar in the same commit.</summary>
[Reentrant, GrainType("expert")]
internal sealed class ExpertGrain(JournalServices services) : EventSourcedGrain<ExpertRecord>(services), IExpertGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "expert";

    /// <inheritdoc/>
    protected override ExpertRecord Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Create(CreationKey key, ExpertProfile profile) => Execute<Outcome<Expert>>((record, work) =>
    {
        if (record.Created is { } created) return Repeats.Answer(created, record.Fingerprint, key.Fingerprint);
        if (TimeZones.Check(profile.TimeZone) is { } unknownZone) return unknownZone;
        work.Append(new ExpertCreated(Id, profile, key.Fingerprint));
        work.Create(StreamName.For(Tenant, ExpertCalendarGrain.Kind, Id), new CalendarOpened(Id, profile.TimeZone));
        return Saved(work, new Expert(Id, profile, work.Now, work.Now, work.Version));
    });

    /// <inheritdoc/>
    public Task<Outcome<Expert>> Change(ExpertProfile profile, long? expectedVersion) => Execute<Outcome<Expert>>((record, work) =>
    {
        if (record.Current is not { } current) return Refusal.NotFound("expert");
        if ((Versions.Check(expectedVersion, current.Version) ?? TimeZones.Check(profile.TimeZone)) is { } refusal) return refusal;
        work.Append(new ExpertChanged(profile));
        return Saved(work, current with { Profile = profile, UpdatedAt = work.Now, Version = work.Version });
    });

    /// <inheritdoc/>
    public async Task<Outcome<Expert>> Remove(long? expectedVersion)
    {
        var removed = await Execute<Outcome<Expert>>((record, work) =>
        {
            if (record.Current is not { } current) return Refusal.NotFound("expert");
            if (Versions.Check(expectedVersion, current.Version) is { } refusal) return refusal;
            work.ErasePersonal(new ExpertRemoved());
            work.Delete(new DocumentKey(Tenant, SchedulingDocuments.Expert, Id));
            work.Enqueue(SchedulingEffects.Close(work, Id));
            return current;
        });
        // The effect closes the calendar too, should a crash fall here; closing twice changes nothing.
        if (removed.Refusal is null) await GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, Id)).Close();
        return removed;
    }

    /// <inheritdoc/>
    public Task<Expert?> Get() => Read(record => record.Current);

    private Expert Saved(UnitOfWork work, Expert expert)
    {
        work.Save(new Document
        {
            Key = new DocumentKey(Tenant, SchedulingDocuments.Expert, expert.Id),
            Version = expert.Version,
            CreatedAt = expert.CreatedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(expert, SchedulingJson.Default.Expert),
            Status = "active",
            Subject = expert.Profile.Email.ToLowerInvariant(),
            SearchText = $"{expert.Profile.DisplayName} {expert.Profile.Email} {expert.Profile.Title}",
        });
        return expert;
    }
}
