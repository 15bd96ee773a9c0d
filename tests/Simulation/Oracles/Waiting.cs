using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>
/// Nothing goes wrong any more, and those who wait have what there is: nobody waits for what is free, and nothing is kept for nobody. Then
/// they accept, and leave.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="finishWhatIsDue">Waits until nothing is left to be done at present.</param>
internal sealed class Waiting(SimulatedWorld world, Func<Task> finishWhatIsDue)
{
    // Longer than the time between two looks at a line.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(310);
    private static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

    private IEnumerable<PlainPlace> Standing => world.Journal.Lines.Lines.SelectMany(line => line.Standing);

    /// <summary>Waits for rest, and looks.</summary>
    public async Task Rest()
    {
        // First: somebody may join by a commit of which nobody was told yet.
        await finishWhatIsDue();
        if (!world.Journal.Lines.Lines.Any()) return;
        // Who knows of a service what it was an hour ago is right to offer it as it was then.
        ReadAllBack();
        await Pass(LookEvery);
        var missed = await Missed();
        for (var looks = 0; missed.Count > 0 && looks < 2; looks++)
        {
            await Pass(looks == 0 ? LookEvery : Moment);
            missed.IntersectWith(await Missed());
        }

        if (missed.Count > 0)
        {
            // Of two activations of a calendar the one that was asked may not know what the other has given since (decision 0020).
            ReadAllBack();
            missed.IntersectWith(await Missed());
        }

        if (missed.Count > 0)
        {
            var (place, expert, start) = missed.First();
            throw new ViolationException("nobody waits for what is free", $"{place.Id} waits, and {expert} {start:u} is free");
        }

        Kept();
        await AcceptAll();
        await LeaveAll();
        await Pass(LookEvery);
        foreach (var line in world.Journal.Lines.Lines)
        {
            if (line.Standing.Any() || line.NextLook is not null)
                throw new ViolationException(
                    "lines come to rest", $"{line.ServiceId} has {line.Standing.Count()} and is looked at at {line.NextLook:O}");
        }

        await Documents();
        Mails();
    }

    private void ReadAllBack()
    {
        foreach (var process in world.Processes.ToList()) world.Replace(process, isOnItsWayWritten: false);
    }

    private async Task Pass(TimeSpan time)
    {
        world.Loop.Jump(time);
        await finishWhatIsDue();
    }

    // What is free and wanted by somebody who waits, as processes see it that have read everything back.
    private async Task<HashSet<(PlainPlace Place, string Expert, DateTimeOffset Start)>> Missed()
    {
        var missed = new HashSet<(PlainPlace, string, DateTimeOffset)>();
        foreach (var line in world.Journal.Lines.Lines)
        {
            var waiting = line.Standing.Where(place => place.IsWaiting).ToList();
            if (waiting.Count == 0) continue;
            var grains = GrainsOf(line.Tenant);
            var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(line.Tenant, IServiceCatalogGrain.KeyId));
            if (await catalog.Find(line.ServiceId) is not { } service)
                throw new ViolationException(
                    "nobody waits for what is free", $"{line.ServiceId} is gone, and {waiting[0].Id} waits for it");
            var (from, to) = (world.Now, waiting.Max(place => place.Wish.To));
            if (to <= from) continue;
            var soon = from + ShortestOffer + TimeSpan.FromMinutes(service.Definition.MinimumNoticeMinutes);
            foreach (var expert in world.Scenario.Shops.Single(shop => shop.Id == line.Tenant).Experts)
            {
                var answer = await grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(line.Tenant, expert))
                    .FindSlots(new SlotQuery(line.ServiceId, from, to, null, null, IncludeUnavailable: false));
                foreach (var slot in answer.Value?.Offered ?? [])
                {
                    if (slot.Reason != SlotReason.None || slot.Start < soon) continue;
                    foreach (var place in waiting.Where(place => place.Wants(expert, slot.Start, slot.Remaining)))
                        missed.Add((place, expert, slot.Start));
                }
            }
        }

        return missed;
    }

    // Nothing is held of what was offered and is no more. What was only chosen may be held until it lapses: whoever chose it may have died.
    private void Kept()
    {
        foreach (var (key, calendar) in world.Journal.Calendars)
        {
            if (calendar.Entries.FirstOrDefault(entry =>
                    world.Journal.Lines.WasOffered(entry.Id) && entry.Until > world.Now + Moment) is { } hold)
                throw new ViolationException("nothing is held for nobody", $"{key} has {hold.Id} until {hold.Until:O}");
        }

        foreach (var place in Standing)
        {
            if (place.Choice is { } choice && !world.Journal.Lines.IsOver(choice))
                throw new ViolationException("lines come to rest", $"{place.Id} has the choice {choice.Number} and no offer");
            if (place.Accepted is not null)
                throw new ViolationException("what was begun is finished", $"{place.Id} has booked {place.Accepted} and stands in line");
        }
    }

    private async Task AcceptAll()
    {
        foreach (var place in Standing.Where(place => place.Offer is not null).Take(2).ToList())
        {
            var before = place.Offer;
            var answer = await LineOf(place).Accept(place.Id, new AcceptRequest());
            new AnswerOracle(world).Accepted(place, before, answer);
        }
    }

    private async Task LeaveAll()
    {
        foreach (var place in Standing.ToList())
        {
            var answer = await LineOf(place).Leave(place.Id, null);
            if (answer.Value is not null) AnswerOracle.Left(place);
        }
    }

    private async Task Documents()
    {
        foreach (var key in world.Journal.Lines.Entries.Keys)
        {
            if (!world.Journal.Lines.IsRight(key, await world.Database.Storage.GetAsync(key, CancellationToken.None)))
                throw new ViolationException("documents are what the events say", $"{key} is another");
        }
    }

    private void Mails()
    {
        if (world.Mails.Delivered.Keys.FirstOrDefault(id => id.StartsWith("offer-", StringComparison.Ordinal)
            && !world.Journal.Lines.Mails.Contains(id)) is { } other)
            throw new ViolationException("effects are done once", $"{other} was mailed and never offered");
    }

    private IWaitlistGrain LineOf(PlainPlace place) =>
        GrainsOf(place.Line.Tenant).GetGrain<IWaitlistGrain>(GrainKey.For(place.Line.Tenant, place.Line.ServiceId));

    private IGrainFactory GrainsOf(string tenant)
    {
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, "c1", "waiting"));
        return world.Processes[0].Grains;
    }
}
