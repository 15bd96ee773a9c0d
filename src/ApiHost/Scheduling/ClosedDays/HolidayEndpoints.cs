using System.Collections.Immutable;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.ClosedDays;

/// <summary>The organisation's closed days: /holidays.</summary>
internal sealed class HolidayEndpoints(IGrainFactory grains, ExpertCalendars calendars, IHolidayFormat format)
{
    public async Task<PageResult<HolidayView>> List(ApiCall call, Query<HolidayQuery> query)
    {
        var all = await Grain(call).ListHolidays();
        return Reply.Page([.. all.Where(query.Value.Includes)], query.Value.Paging, HolidayResponses.ToResponse);
    }

    public async Task<CreatedResult<AddedHolidaysView>> Add(
        ApiCall call, HolidaySource source, IdempotencyKey idempotency, Query<DryRun> dryRun)
    {
        var today = DateOnly.FromDateTime(call.Clock.GetUtcNow().UtcDateTime);
        var read = source.File is { } file ? ReadFile(file.Text, today) : HolidayValidators.Check(source.ByHand!);
        if (!read.TryGet(out var content, out var invalid)) return invalid;
        var scope = new CreationScope(SchedulingIds.Holiday, "holidays", call.TenantId);
        var key = source.File is null ? idempotency.For(scope, source.ByHand!) : idempotency.For(scope, source.File);
        var holidays = Named(content.Taken, key.Id);
        var outcome = dryRun.Value.IsAskedFor
            ? await Grain(call).TryHolidays(holidays)
            : await Grain(call).AddHolidays(key, holidays);
        if (outcome.IsRefused(out var added, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        var view = new AddedHolidaysView
        {
            Holidays = [.. added.Added.Select(HolidayResponses.ToResponse)],
            NotTaken = [.. content.Left.Select(HolidayResponses.ToResponse)],
            NotTakenTotal = content.LeftTotal,
            Outside = await calendars.OutsideOfHolidaysAsync(call, added.Before, added.After),
        };
        return dryRun.Value.IsAskedFor
            ? CreatedResult<AddedHolidaysView>.DryRun(view)
            : new CreatedResult<AddedHolidaysView>(view) { Replayed = outcome.Replayed };
    }

    public async Task<OkResult<HolidayView>> Remove(ApiCall call, string id) =>
        Reply.Ok(await Grain(call).RemoveHoliday(id), HolidayResponses.ToResponse);

    private Result<HolidayFileContent> ReadFile(string text, DateOnly today) =>
        format.Read(text, today).IsRefused(out var content, out var refusal) ? Refusals.ToError(refusal) : content;

    private static ImmutableArray<Holiday> Named(IReadOnlyList<Holiday> holidays, string id) => holidays.Count == 1
        ? [holidays[0] with { Id = id }]
        : [.. holidays.Select((holiday, index) => holiday with { Id = $"{id}-{index + 1}" })];

    private IHolidaysGrain Grain(ApiCall call) =>
        grains.GetGrain<IHolidaysGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
}

/// <summary>Which holidays are listed.</summary>
internal sealed record HolidayQuery(Paging Paging, DateOnly? From, DateOnly? To) : IQuery<HolidayQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("from", "string", "Holidays that last until this date or longer.", "2027-01-01") { Format = "date" },
        new("to", "string", "Holidays that begin on this date at the latest.", "2027-12-31") { Format = "date" },
    ];

    /// <inheritdoc/>
    public static HolidayQuery Read(ref QueryReader query)
    {
        var asked = new HolidayQuery(Paging.Read(ref query), query.Date("from"), query.Date("to"));
        if (asked.To < asked.From) query.Add("to", "must not be before from");
        return asked;
    }

    /// <summary>True for a holiday that is asked for.</summary>
    public bool Includes(Holiday holiday) => !(holiday.To < From) && !(holiday.From > To);
}

/// <summary>What may stand in a holiday by hand.</summary>
internal static class HolidayValidators
{
    private const int MaxName = 100;

    /// <summary>Checks a request.</summary>
    public static Result<HolidayFileContent> Check(HolidayInput input)
    {
        Validator validator = default;
        var name = validator.RequiredName("name", input.Name, MaxName);
        if (input.Date is not null)
        {
            if (input.From is not null) validator.Add("from", "must not be given with date");
            if (input.To is not null) validator.Add("to", "must not be given with date");
        }
        else if (input.From is null && input.To is null) validator.Missing("date");
        else if (input.From is null) validator.Missing("from");
        else if (input.To is null) validator.Missing("to");

        var content = new HolidayFileContent();
        content.Take(new Holiday("", input.Date ?? input.From ?? default, input.Date ?? input.To ?? default, name));
        return validator.Result(content);
    }
}

/// <summary>The organisation's closed days.</summary>
internal static class HolidayModule
{
    private const string Tag = "Holidays";

    public static WebApplicationBuilder AddHolidays(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<HolidayEndpoints>();
        builder.Services.AddExamples(HolidayExamples.Add);
        builder.Services.AddTag(Tag, "Closed days of the organisation, which every schedule obeys unless it says otherwise.");
        return builder;
    }

    public static void MapHolidays(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<HolidayEndpoints>();
        var holidays = api.MapGroup("/holidays").WithTags(Tag).ForApiKeys("calendars");
        holidays.MapGet("", endpoints.List).AllowedFor(Access.Member).As("listHolidays", "Lists the organisation's holidays");
        holidays.MapPost("", endpoints.Add).AllowedFor(Access.Admin)
            .As(
                "addHolidays", "Adds holidays",
                "One by hand, or those of a calendar file (text/calendar, RFC 5545): events that last whole days, those that come back "
                    + "every year for five years ahead. What was not taken is named. No hours start on a holiday in schedules that obey; "
                    + "appointments that exist keep their time, and are named.")
            .MayFail(ApiErrorCode.LimitReached);
        holidays.MapDelete("/{id}", endpoints.Remove).AllowedFor(Access.Admin)
            .As("removeHoliday", "Removes a holiday", "Answers it as it was.");
    }
}
