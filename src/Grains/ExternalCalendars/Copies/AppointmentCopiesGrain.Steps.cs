using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <content>The steps. Each answers what is in the way; null when it was taken.</content>
internal sealed partial class AppointmentCopiesGrain
{
    private const string DeletedReason = "It was deleted in the expert's calendar.";
    private const string NotFollowed = "Only a new start can be followed: the length follows from the service.";

    private static readonly StepRequest ByCalendar = new(AppointmentRights.OfManager) { TellsClient = true };

    private async Task<EventAnswer?> Take(CopyStep step, OpenReceiver receiver, Dictionary<string, WantedCopy> wanted)
    {
        var copy = await Read(state => state.Copies.GetValueOrDefault(step.AppointmentId));
        switch (step.Kind)
        {
            case CopyStepKind.Look: return await Look(step.AppointmentId, copy, receiver, wanted);
            case CopyStepKind.Write: return await Write(wanted[step.AppointmentId], copy, receiver);
            case CopyStepKind.Remove: return await Remove(copy!, receiver);
            default:
                await Append(new CopyRemoved(step.AppointmentId));
                return null;
        }
    }

    private async Task<EventAnswer?> Write(WantedCopy wanted, AppointmentCopy? before, OpenReceiver receiver)
    {
        var id = wanted.Appointment.Id;
        var known = before is { IsMissing: false } ? before : null;
        var place = known?.Place ?? CopyPlan.PlaceOf(receiver.Address, id);
        var text = format.Write([wanted.Entry]);
        var answer = await writer.WriteEventAsync(place, known?.Tag, text, receiver.SignIn, CancellationToken.None);
        if (known is not null && (answer.IsOvertaken || answer.IsGone))
        {
            await Append(new CopiesAwaited([new CopyInDoubt(id, answer.IsGone ? null : place, IsOneOfMany: false)]));
            return null;
        }

        // It is there already: written before a crash, or by a connection of this calendar that is no more.
        if (answer.OtherPlace is { } other) (place, answer) = (other, new EventAnswer { IsOvertaken = true });
        if (answer.IsOvertaken)
        {
            var found = await writer.ReadEventAsync(place, receiver.SignIn, CancellationToken.None);
            if (found.Problem is not null) return found;
            answer = await writer.WriteEventAsync(place, found.Tag, text, receiver.SignIn, CancellationToken.None);
        }

        if (answer.Problem is not null) return answer;
        if (answer.IsOvertaken || answer.OtherPlace is not null) return new EventAnswer { Problem = CalendarProblems.Status };
        await Append(new CopyNoted(new AppointmentCopy
        {
            AppointmentId = id,
            Place = place,
            Tag = answer.Tag,
            Start = wanted.Entry.Start,
            End = wanted.Entry.End,
            Digest = wanted.Digest,
            IsMissing = answer.IsRefused || answer.IsGone,
        }));
        return null;
    }

    private async Task<EventAnswer?> Remove(AppointmentCopy copy, OpenReceiver receiver)
    {
        var answer = await writer.RemoveEventAsync(copy.Place, copy.Tag, receiver.SignIn, CancellationToken.None);
        if (answer.IsOvertaken)
        {
            var found = await writer.ReadEventAsync(copy.Place, receiver.SignIn, CancellationToken.None);
            if (found.Problem is not null) return found;
            answer = found.IsGone
                ? found
                : await writer.RemoveEventAsync(copy.Place, found.Tag, receiver.SignIn, CancellationToken.None);
        }

        if (answer.Problem is not null) return answer;
        if (answer.IsOvertaken) return new EventAnswer { Problem = CalendarProblems.Status };
        await Append(new CopyRemoved(copy.AppointmentId));
        return null;
    }

    private async Task<EventAnswer?> Look(
        string id, AppointmentCopy? copy, OpenReceiver receiver, Dictionary<string, WantedCopy> wanted)
    {
        var doubt = await Read(state => state.InDoubt[id]);
        var place = doubt.Place ?? copy?.Place ?? CopyPlan.PlaceOf(receiver.Address, id);
        var found = await writer.ReadEventAsync(place, receiver.SignIn, CancellationToken.None);
        if (found.Problem is not null) return found;
        if (copy is null) return await NoteUnknown(id, place, found);
        if (found.IsGone) return await NoteDeleted(copy, doubt, receiver, wanted);
        var there = copy with { Place = place, Tag = found.Tag, IsMissing = false };
        if (!wanted.TryGetValue(copy.AppointmentId, out var one))
        {
            await Append(new CopyNoted(there));
            return null;
        }

        var time = reading.ReadTime(found.Text ?? "", one.Appointment.TimeZone);
        if (time == (copy.Start, copy.End) && !copy.IsMissing)
            await Append(new CopyNoted(there));
        else if (one.Entry.Start != copy.Start || time?.Start == one.Entry.Start && time?.End == one.Entry.End)
            // The appointment has changed since, and has the last word; or it is there as it is here.
            await Append(new CopyNoted(there with { Digest = "" }));
        else
            await Follow(there with { Digest = "" }, time?.Start, one, wanted);
        return null;
    }

    // It becomes as its appointment is: written over, or removed.
    private async Task<EventAnswer?> NoteUnknown(string id, string place, EventAnswer found)
    {
        if (found.IsGone)
        {
            await Append(new CopyRemoved(id));
            return null;
        }

        // One whose time is not understood is not over.
        var (start, end) = reading.ReadTime(found.Text ?? "", "UTC") ?? (Now, DateTimeOffset.MaxValue);
        await Append(new CopyNoted(new AppointmentCopy
        {
            AppointmentId = id,
            Place = place,
            Tag = found.Tag,
            Start = start,
            End = end,
            Digest = "",
        }));
        return null;
    }

    // Moved as by anybody else who may: to a time that is free, or not at all.
    private async Task Follow(AppointmentCopy there, DateTimeOffset? start, WantedCopy one, Dictionary<string, WantedCopy> wanted)
    {
        var reason = NotFollowed;
        if (start is { } to && to != one.Entry.Start)
        {
            var asked = ByCalendar with { ExpectedVersion = one.Appointment.Version };
            if (!(await AppointmentOf(there.AppointmentId).Reschedule(to, asked)).IsRefused(out var moved, out var refusal))
            {
                wanted[there.AppointmentId] = WantedCopy.Of(Tenant, moved);
                await Append(new CopyNoted(there));
                return;
            }

            // Looked at once more, beside what has become of the appointment meanwhile.
            if (refusal.Code == RefusalCode.ConcurrentUpdate)
            {
                await Refresh(there.AppointmentId, wanted);
                return;
            }

            reason = refusal.Message;
        }

        await Decide((_, work) => CopyDecisions.PutBack(work, new CopyPutBack(there, start, reason)));
    }

    // A calendar that is gone has no events either, and is no reason to call anything off.
    private async Task<EventAnswer?> NoteDeleted(
        AppointmentCopy copy, CopyInDoubt doubt, OpenReceiver receiver, Dictionary<string, WantedCopy> wanted)
    {
        var calendar = await servers.FindAsync(receiver.Address, receiver.SignIn, CancellationToken.None);
        if (calendar.Problem is { } problem) return new EventAnswer { Problem = problem };
        // One that has changed since is written anew: who deleted it did not know of that.
        var isMeant = wanted.TryGetValue(copy.AppointmentId, out var one) && one.Digest == copy.Digest && !doubt.IsOneOfMany;
        if (receiver.Receiver.CancelsDeleted && isMeant)
        {
            var asked = ByCalendar with { ExpectedVersion = one!.Appointment.Version };
            var cancelled = await AppointmentOf(copy.AppointmentId).Cancel(DeletedReason, asked);
            await Refresh(copy.AppointmentId, wanted);
            if (cancelled.Refusal?.Code == RefusalCode.ConcurrentUpdate) return null;
        }

        // Where it cannot be called off any more it stays, without a copy.
        await Append(new CopyNoted(copy with { IsMissing = true }));
        return null;
    }

    private async Task Refresh(string id, Dictionary<string, WantedCopy> wanted)
    {
        var newest = (await AppointmentOf(id).GetNewest()).Value;
        if (newest is not null && Appointments.IsActive(newest))
            wanted[id] = WantedCopy.Of(Tenant, newest);
        else
            wanted.Remove(id);
    }

    private IAppointmentGrain AppointmentOf(string id) => GrainFactory.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, id));
}
