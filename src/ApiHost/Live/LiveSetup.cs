using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tail;
using Actors.ApiHost.Live.Tickets;
using Actors.ApiHost.Live.Topics;
using Actors.ApiHost.Live.Transports;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Live;

/// <summary>Events as they happen, by server-sent events, a WebSocket and SignalR.</summary>
internal static class LiveSetup
{
    private const int BufferBytes = 32 * 1024;

    /// <summary>Adds what live readers need.</summary>
    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<LiveOptions, LiveOptionsValidator>(LiveOptions.Section);
        services.TryAddSingleton<JournalTail>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalTail>());
        services.AddHostedService<TailWakes>();
        services.TryAddSingleton<TopicRights>();
        services.TryAddSingleton<LiveConnections>();
        services.TryAddSingleton<LiveDoor>();
        services.TryAddSingleton<LiveFeed>();
        services.TryAddSingleton<LiveTickets>();
        services.TryAddSingleton<TicketEndpoint>();
        services.TryAddSingleton<StreamEndpoint>();
        services.TryAddSingleton<SocketEndpoint>();
        services.AddSignalR()
            .AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, LiveAnswers.Default));
        services.AddJson(LiveAnswers.Default);
        services.AddTag(LiveOperations.Tag, "Events as they happen.");
        services.AddSingleton(new ApiKeyCapability(LiveOperations.Capability, [LiveOperations.Tag], IsReadOnly: true));
        services.AddExamples(examples => examples.AddText(EventStreamWriter.MediaType, EventStreamWriter.Example).Add(
            new LiveTicketView
            {
                Ticket = "tkt_Zm9v",
                ExpiresIn = 60,
                ExpiresAt = new DateTime(2027, 3, 1, 9, 1, 0, DateTimeKind.Utc),
            },
            LiveAnswers.Default.LiveTicketView));
        return builder;
    }

    /// <summary>Puts in order what has to be known before it is known who asks.</summary>
    public static void UseLive(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseMiddleware<TicketMiddleware>();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<JournalTail>().Drain);
    }

    /// <summary>Maps the routes.</summary>
    public static void MapLive(this WebApplication app, IEndpointRouteBuilder api)
    {
        var live = api.MapGroup("").WithTags(LiveOperations.Tag);
        // Programs with a key send it as a header; a ticket made of one would be an admin's in somebody's browser.
        app.Services.GetRequiredService<TicketEndpoint>().Map(live);
        app.Services.GetRequiredService<StreamEndpoint>().Map(live.MapGroup("").ForApiKeys(LiveOperations.Capability));
        app.Services.GetRequiredService<SocketEndpoint>().Map(app);
        app.MapHub<LiveHub>("/hubs/live", options =>
        {
            options.AllowStatefulReconnects = true;
            (options.ApplicationMaxBufferSize, options.TransportMaxBufferSize) = (BufferBytes, BufferBytes);
        }).WithMetadata(LiveOperations.Hub, new TicketPlace("access_token")).ExcludeFromDescription();
    }
}
