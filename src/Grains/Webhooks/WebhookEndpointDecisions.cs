using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>What somebody wants of an endpoint: pure.</summary>
internal static class WebhookEndpointDecisions
{
    /// <summary>How many endpoints a tenant has at most.</summary>
    public const int MostEndpoints = 20;

    /// <summary>How many secrets of an endpoint sign at a time at most.</summary>
    public const int MostSecrets = 4;

    /// <summary>For how long a secret signs beside the one that takes its place.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The refusal where there is no such endpoint.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("webhook endpoint");

    private static readonly Refusal TooMany =
        new(RefusalCode.LimitReached, $"An organisation has {MostEndpoints} webhook endpoints at most; delete one.");

    private static readonly Refusal TooManySecrets = new(
        RefusalCode.LimitReached, $"{MostSecrets} secrets sign already; wait until the oldest is a day old, or make another endpoint.");

    /// <summary>Creates one.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">Its id.</param>
    /// <param name="key">The key of the request.</param>
    /// <param name="definition">What it is to be.</param>
    /// <param name="others">How many endpoints the tenant has.</param>
    public static Outcome<WebhookEndpoint> Create(
        WebhookEndpointState state, UnitOfWork work, string id, CreationKey key, WebhookEndpointDefinition definition, long others)
    {
        if (state.First is { } first) return Repeats.Answer(first, state.Fingerprint, key.Fingerprint);
        if (others >= MostEndpoints) return TooMany;
        var endpoint = Write(state, work, new WebhookEndpointCreated(id, definition, key.Fingerprint));
        work.Enqueue(WebhookEffects.Trim(work, id));
        return endpoint;
    }

    /// <summary>Changes it.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="definition">What it is to be.</param>
    /// <param name="expectedVersion">The version that the change is based on.</param>
    public static Outcome<WebhookEndpoint> Change(
        WebhookEndpointState state, UnitOfWork work, WebhookEndpointDefinition definition, long? expectedVersion)
    {
        if (state.Endpoint is not { } endpoint) return NotFound;
        if (Versions.Check(expectedVersion, endpoint.Version) is { } conflict) return conflict;
        return IsAsDefined(endpoint, definition) ? endpoint : Write(state, work, new WebhookEndpointChanged(definition));
    }

    /// <summary>Gives it another secret.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="expectedVersion">The version that the change is based on.</param>
    public static Outcome<WebhookEndpoint> RotateSecret(WebhookEndpointState state, UnitOfWork work, long? expectedVersion)
    {
        if (state.Endpoint is not { } endpoint) return NotFound;
        if (Versions.Check(expectedVersion, endpoint.Version) is { } conflict) return conflict;
        if (endpoint.Secrets.Count(secret => secret.IsAlive(work.Now)) >= MostSecrets) return TooManySecrets;
        return Write(state, work, new WebhookSecretRotated(endpoint.Secrets[0].Generation + 1, work.Now + Overlap));
    }

    /// <summary>Removes it.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="expectedVersion">The version that the change is based on.</param>
    public static Outcome<WebhookEndpoint> Delete(WebhookEndpointState state, UnitOfWork work, long? expectedVersion)
    {
        if (state.Endpoint is not { } endpoint) return NotFound;
        if (Versions.Check(expectedVersion, endpoint.Version) is { } conflict) return conflict;
        work.Append(new WebhookEndpointDeleted());
        WebhookRows.Delete(work, endpoint.Id);
        work.Enqueue(WebhookEffects.TrimAll(work, endpoint.Id));
        return endpoint;
    }

    private static bool IsAsDefined(WebhookEndpoint endpoint, WebhookEndpointDefinition definition) =>
        endpoint.Url == definition.Url && endpoint.Description == definition.Description
        && endpoint.Events.SequenceEqual(definition.Events) && endpoint.IsEnabled == definition.IsEnabled;

    private static WebhookEndpoint Write(WebhookEndpointState state, UnitOfWork work, IEvent @event)
    {
        work.Append(@event);
        var endpoint = state.After(work).Endpoint!;
        WebhookRows.Save(work, endpoint);
        return endpoint;
    }
}
