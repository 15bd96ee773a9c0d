using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.PublicEvents;
using Actors.Grains.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>What may stand in a request about a webhook endpoint. Where its address leads is looked at by who sends.</summary>
internal sealed class WebhookValidators(PublicEventCatalog catalog)
{
    private const int MaxUrl = 2_000;
    private const int MaxDescription = 200;
    private const int MaxEvents = 50;
    private const int MaxEventName = 100;

    private static readonly TimeSpan LongestReplay = TimeSpan.FromDays(31);

    /// <summary>Checks an endpoint.</summary>
    public Result<WebhookEndpointDefinition> Check(WebhookEndpointInput input)
    {
        Validator validator = default;
        return validator.Result(new WebhookEndpointDefinition(
            validator.Required("url", input.Url, MaxUrl),
            validator.Optional("description", input.Description, MaxDescription),
            EventsOf(ref validator, input.Events),
            input.Enabled ?? true));
    }

    /// <summary>Checks the events of a time.</summary>
    public static Result<WebhookReplayInput> Check(WebhookReplayInput input, DateTimeOffset now)
    {
        Validator validator = default;
        if (input.From is null) validator.Missing("from");
        if (input.To is null) validator.Missing("to");
        if (input is { From: { } from, To: { } to })
        {
            if (from > now) validator.Add("from", "must be in the past");
            if (to <= from) validator.Add("to", "must be after from");
            else if (to - from > LongestReplay) validator.Add("to", $"must be at most {LongestReplay.Days} days after from");
        }

        return validator.Result(input);
    }

    private ImmutableArray<string> EventsOf(ref Validator validator, IReadOnlyList<string?>? events)
    {
        if (events is null) return [WebhookFilter.All];
        if (events.Count == 0) validator.Add("events", "must have at least one item");
        var patterns = validator.List("events", events, MaxEvents, MaxEventName);
        for (var index = 0; index < patterns.Length; index++)
        {
            if (!WebhookFilter.IsKnown(patterns[index], catalog.Types))
                validator.Add($"events[{index}]", "must be the name of an event, such as appointment.booked or appointment.*, or *");
        }

        return [.. patterns.Distinct(StringComparer.Ordinal)];
    }
}
