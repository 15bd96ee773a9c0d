using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Scheduling;

/// <summary>The calendars of an organisation's experts, to be asked the same thing.</summary>
internal sealed class ExpertCalendars(IGrainFactory grains, IDocuments documents)
{
    /// <summary>How many experts are asked at the most.</summary>
    public const int MostExperts = 1_000;

    private const int Page = 100;
    private const int AtOnce = 50;

    /// <summary>An expert's calendar.</summary>
    public IExpertCalendarGrain Of(ApiCall call, string expertId) => grains.CalendarOf(call, expertId);

    /// <summary>The organisation's experts by the time they were added, as many as are wanted, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<Document> Experts, long Total)> FindExpertsAsync(ApiCall call, int most)
    {
        var found = new List<Document>();
        for (var page = 1; ; page++)
        {
            var query = new DocumentQuery
            {
                Tenant = call.TenantId,
                Kind = SchedulingDocuments.Expert,
                Statuses = ["active"],
                Page = page,
                Limit = Page,
            };
            var experts = await documents.QueryAsync(query, call.Http.RequestAborted);
            found.AddRange(experts.Items.Take(most - found.Count));
            if (found.Count >= most || experts.Items.Count < Page) return (found, experts.Total);
        }
    }

    /// <summary>Asks several calendars, so many at a time; the answers are in the order of the experts.</summary>
    public async Task<IReadOnlyList<T>> AskAsync<T>(
        ApiCall call, IEnumerable<string> experts, Func<string, IExpertCalendarGrain, Task<T>> ask)
    {
        var answers = new List<T>();
        foreach (var chunk in experts.Chunk(AtOnce)) answers.AddRange(await Task.WhenAll(chunk.Select(id => ask(id, Of(call, id)))));
        return answers;
    }

    /// <summary>The appointments that closed dates leave outside.</summary>
    public Task<OutsideView> OutsideOfHolidaysAsync(ApiCall call, Holidays before, Holidays after) =>
        before.Dates.Length == after.Dates.Length
            ? Task.FromResult(OutsideView.Of(OutsideAppointments.None)!)
            : OutsideAsync(call, calendar => calendar.OutsideOfHolidays(before, after));

    /// <summary>The appointments that a service leaves outside; null when it is offered by as many as before.</summary>
    public async Task<OutsideView?> OutsideOfServiceAsync(ApiCall call, Service before, Service after)
    {
        var (was, now) = (before.Definition, after.Definition);
        var isLeft = !now.IsOfferedByAll() && (was.IsOfferedByAll() || was.NamedExperts().Except(now.NamedExperts()).Any());
        return isLeft || (was.Active && !now.Active) ? await OutsideAsync(call, calendar => calendar.OutsideOfService(after)) : null;
    }

    private async Task<OutsideView> OutsideAsync(ApiCall call, Func<IExpertCalendarGrain, Task<OutsideAppointments>> ask)
    {
        var (experts, total) = await FindExpertsAsync(call, MostExperts);
        var answers = await AskAsync(call, experts.Select(expert => expert.Key.Id), (_, calendar) => ask(calendar));
        return OutsideView.Of(OutsideAppointments.Of(answers))! with { IsWhole = total <= MostExperts };
    }
}
