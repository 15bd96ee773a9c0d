using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>
/// One other calendar. It is not reentrant, so it is read once at a time, and what is read later is told later. What it takes is told the
/// expert's calendar before it is noted here: a crash in between is mended by the next reading.
/// </summary>
[GrainType("external-calendar")]
internal sealed class ExternalCalendarGrain(
    IGrainContext context, JournalServices services, IDocuments documents, CalendarReader reader, CalendarSecrets secrets,
    ExternalCalendarOptions options)
    : EventSourcedGrain<ExternalCalendarState>(context, services), IExternalCalendarGrain
{
    // A server that says that nothing has changed knows nothing of recurrences that come into view as time goes on.
    private static readonly TimeSpan WholeEvery = TimeSpan.FromDays(1);

    private readonly TimeSpan _every = TimeSpan.FromMinutes(options.EveryMinutes);

    /// <inheritdoc/>
    protected override string StreamKind => "external-calendar";

    /// <inheritdoc/>
    protected override ExternalCalendarState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<ExternalCalendar>> Connect(CreationKey key, ExternalCalendarDefinition definition)
    {
        if (await Read(state => ExternalCalendarDecisions.Repeat(state, key.Fingerprint)) is { } repeat) return repeat;
        if (await FindExpert(definition.ExpertId) is not { } expert) return Refusal.NotFound("expert");
        if (await CountAsync(definition.ExpertId) >= ExternalCalendar.MostOfExpert) return ExternalCalendarDecisions.TooMany;
        var rules = new CalendarRules(definition.IgnoresAllDay, definition.IgnoresTentative);
        var question = new CalendarQuestion(definition.Address, null, null);
        var reading = await reader.ReadAsync(new CalendarReadingQuestion(Tenant, question, definition.SignIn, expert, rules), Now);
        CalendarMeter.Count(reading);
        if (reading.Problem is { } problem) return CalendarProblemTexts.Refuse(problem, isOnServer: definition.SignIn is not null);
        var told = await CalendarOf(expert.Id).SetExternalBusy(Id, reading.Busy ?? ImmutableArray<BusyStretch>.Empty);
        if (told.IsRefused(out _, out var refusal)) return refusal;
        var connected = new ExternalCalendarConnected
        {
            CalendarId = Id,
            ExpertId = definition.ExpertId,
            Name = definition.Name,
            Host = new Uri(definition.Address).IdnHost,
            SealedAddress = secrets.Seal(definition.Address, Tenant, Id),
            SealedSignIn = secrets.Seal(definition.SignIn, Tenant, Id),
            IgnoresAllDay = definition.IgnoresAllDay,
            IgnoresTentative = definition.IgnoresTentative,
            Fingerprint = key.Fingerprint,
            ReceivesAppointments = definition.ReceivesAppointments,
            CancelsDeleted = definition.CancelsDeleted,
        };
        var answer = await Execute((state, work) => ExternalCalendarDecisions.Connect(state, work, connected, reading, _every));
        // A crash before it leaves that to the reading that is due next.
        if (definition.ReceivesAppointments && answer.Refusal is null) await Copies.Wake();
        return answer;
    }

    /// <inheritdoc/>
    public Task<Outcome<ExternalCalendar>> Get() => ReadNewest<Outcome<ExternalCalendar>>(
        state => state.Calendar is { } calendar ? calendar : ExternalCalendarDecisions.NotFound);

    /// <inheritdoc/>
    public async Task<Outcome<ExternalCalendar>> Sync()
    {
        var (calendar, question, signIn) = await Read(Ask);
        if (calendar is null) return ExternalCalendarDecisions.NotFound;
        if (await FindExpert(calendar.ExpertId) is not { } expert)
            return await Execute<Outcome<ExternalCalendar>>(ExternalCalendarDecisions.Remove);
        var asked = new CalendarReadingQuestion(
            Tenant, question, signIn, expert, new CalendarRules(calendar.IgnoresAllDay, calendar.IgnoresTentative))
        {
            Copied = calendar.ReceivesAppointments ? (await Copies.GetCopied()).ToHashSet(StringComparer.Ordinal) : [],
        };
        var reading = await reader.ReadAsync(asked, Now);
        if (reading.Busy is { } busy) reading = await Tell(expert.Id, busy, reading);
        CalendarMeter.Count(reading);
        if (calendar.ReceivesAppointments && reading.Problem is null)
        {
            // Once a day all of them are looked through, and after a time in which nothing was written.
            var wakes = question.Tag is null || calendar.FailingSince is not null;
            if (reading.Own is { } own) await Copies.Seen(own, wakes);
            else if (wakes) await Copies.Wake();
        }

        return await Execute((state, work) => ExternalCalendarDecisions.Note(state, work, reading, _every));
    }

    /// <inheritdoc/>
    public Task<CalendarReceiver?> GetReceiver() => Read(static state =>
        state is { Calendar: { ReceivesAppointments: true, DisconnectedAt: null } calendar, SealedSignIn: { } signIn }
            ? new CalendarReceiver(calendar.ExpertId, state.SealedAddress, signIn, calendar.CancelsDeleted)
            : null);

    /// <inheritdoc/>
    public Task NoteWriting(string? problem) =>
        Execute<Outcome<ExternalCalendar>>((state, work) => ExternalCalendarDecisions.NoteWriting(state, work, problem));

    /// <inheritdoc/>
    public async Task SyncIfDue()
    {
        if (await Read(state => state.Calendar?.NextAt) is { } next && next <= Now) await Sync();
    }

    /// <inheritdoc/>
    public async Task<Outcome<ExternalCalendar>> Remove()
    {
        if ((await Get()).IsRefused(out var calendar, out var refusal)) return refusal;
        // Before it is forgotten here: a crash in between leaves a calendar that is connected still, and is removed again.
        await CalendarOf(calendar.ExpertId).RemoveExternalBusy(Id);
        return await Execute<Outcome<ExternalCalendar>>(ExternalCalendarDecisions.Remove);
    }

    private (ExternalCalendar? Calendar, CalendarQuestion Question, CalendarSignIn? SignIn) Ask(ExternalCalendarState state)
    {
        var isWhole = state.ReadWholeAt is not { } last || Now - last >= WholeEvery;
        var address = secrets.Open(state.SealedAddress, Tenant, Id);
        return (
            state.Calendar,
            new CalendarQuestion(address, isWhole ? null : state.Tag, isWhole ? null : state.ModifiedAt),
            secrets.OpenSignIn(state.SealedSignIn, Tenant, Id));
    }

    private async Task<CalendarReading> Tell(string expertId, ImmutableArray<BusyStretch> busy, CalendarReading reading)
    {
        var told = await CalendarOf(expertId).SetExternalBusy(Id, busy);
        return told.IsRefused(out _, out _) ? CalendarReading.Failed(CalendarProblems.TooLarge) : reading;
    }

    private IAppointmentCopiesGrain Copies => GrainFactory.GetGrain<IAppointmentCopiesGrain>(GrainKey.For(Tenant, Id));

    private async Task<long> CountAsync(string expertId)
    {
        var query = new DocumentQuery { Tenant = Tenant, Kind = ExternalCalendarDocuments.Calendar, Owner = expertId, Limit = 1 };
        return (await documents.QueryAsync(query, CancellationToken.None)).Total;
    }

    private Task<Expert?> FindExpert(string expertId) => GrainFactory.GetGrain<IExpertGrain>(GrainKey.For(Tenant, expertId)).Get();

    private IExpertCalendarGrain CalendarOf(string expertId) =>
        GrainFactory.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, expertId));
}
