using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>The token in an address: where nobody can send a header, because a calendar program or a mail server asks.</summary>
internal sealed record TokenQuery(string Token) : IQuery<TokenQuery>
{
    private const int MaxLength = 100;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("token", "string", "The token that came with the address.", "sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O")
        {
            IsRequired = true,
        },
    ];

    /// <inheritdoc/>
    public static TokenQuery Read(ref QueryReader query)
    {
        var token = query.Text("token", MaxLength);
        if (token is null) query.Add("token", "is required");
        return new TokenQuery(token ?? "");
    }
}

/// <summary>GET /experts/{id}/calendar.ics: an expert's appointments, for calendar programs that subscribe.</summary>
internal sealed class CalendarFeed(IGrainFactory grains, IDocuments documents, AppointmentTokens tokens, ICalendarFormat format)
{
    private const int MostEntries = 2_000;
    private const int MostAtOnce = 100;

    private static readonly TimeSpan Back = TimeSpan.FromDays(90);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(400);
    private static readonly ApiError NoSuch = ApiError.NotFound("feed");

    public async Task<CalendarResult> Get(ApiCall call, string id, Query<TokenQuery> query)
    {
        var token = await grains.GetGrain<ICalendarFeedGrain>(GrainKey.For(call.TenantId, id)).GetToken();
        if (token is null || !tokens.IsFeed(query.Value.Token, call.TenantId, id, token.Id)) return NoSuch;
        if (await grains.ExpertOf(call, id).Get() is not { } expert) return NoSuch;
        var services = new Dictionary<string, Service?>();
        var appointments = await ReadAsync(call, id);
        var entries = new List<CalendarEntry>(appointments.Count);
        foreach (var appointment in appointments.OrderBy(one => one.ScheduledAt).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            if (!services.TryGetValue(appointment.ServiceId, out var service))
                services.Add(appointment.ServiceId, service = await grains.CatalogOf(call).Find(appointment.ServiceId));
            entries.Add(CalendarEntries.Of(
                call.TenantId, appointment, AppointmentCalendar.SummaryOf(appointment.NameOf(service), appointment.Client.Name)));
        }

        return new CalendarResult(format.Write(entries, method: null, expert.Profile.DisplayName))
        {
            ChangedAt = appointments.Count == 0 ? null : appointments.Max(one => one.UpdatedAt),
        };
    }

    // What is to come first: of an expert with more than there is room for, it is the past that is left out.
    private async Task<List<Appointment>> ReadAsync(ApiCall call, string expertId)
    {
        var now = call.Clock.GetUtcNow();
        var found = new List<Appointment>();
        var all = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Appointment,
            Sort = DocumentSort.StartsAt,
            Limit = MostAtOnce,
        }.OfExpert(expertId);
        await AddAsync(all with { StartsFrom = now, StartsBefore = now + Ahead });
        await AddAsync(all with { StartsFrom = now - Back, StartsBefore = now, Descending = true });
        return found;

        async Task AddAsync(DocumentQuery query)
        {
            for (var isMore = true; isMore && found.Count < MostEntries; query = query with { Page = query.Page + 1 })
            {
                var page = await documents.QueryAsync(query, call.Http.RequestAborted);
                foreach (var row in page.Items.Take(MostEntries - found.Count))
                    found.Add(JsonSerializer.Deserialize(row.Body.Span, SchedulingJson.Default.Appointment)!);
                isMore = page.Items.Count == query.Limit;
            }
        }
    }
}
