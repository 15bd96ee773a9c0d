using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Door;
using Actors.ApiHost.Http.Edge;
using Actors.ApiHost.Http.Logs;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Reads;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Http;

/// <summary>The conventions that every route keeps.</summary>
internal static class HttpSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Adds what the conventions need.</summary>
    public static WebApplicationBuilder AddHttpConventions(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<DoorPipeline>();
        builder.Services.TryAddSingleton<RequestIds>();
        builder.Services.TryAddSingleton<JsonTypes>();
        builder.Services.AddJson(HttpJson.Default);
        builder.AddRateLimits();
        builder.Services.TryAddSingleton<IdempotencyKeys>();
        builder.Services.TryAddSingleton<PublicResponseCache>();
        builder.Services.AddSettings<PublicReadOptions, PublicReadOptionsValidator>(PublicReadOptions.Section);
        builder.Services.TryAddSingleton<ReadGate>();
        builder.Services.AddSettings<ReadOptions, ReadOptionsValidator>(ReadOptions.Section);
        builder.AddLogs();
        builder.AddEdge();
        var settings = builder.Configuration;
        var hasAddress = settings["urls"] ?? settings["http_ports"] ?? settings["https_ports"];
        if (string.IsNullOrEmpty(hasAddress) && !settings.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(DefaultAddress);
        return builder;
    }

    /// <summary>Adds the generated contexts by which a capability's requests are read and its answers written.</summary>
    public static void AddJson(this IServiceCollection services, params JsonSerializerContext[] contexts)
    {
        foreach (var context in contexts)
        {
            services.AddSingleton(new JsonSource(context));
            // The contract is made of the same types.
            services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(context));
        }
    }

    /// <summary>Puts in order what happens to every request before it is known who asks.</summary>
    public static void UseHttpConventions(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<DoorPipeline>().Remember);
        app.UseMiddleware<ConventionsMiddleware>();
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseProxies();
        app.UseMiddleware<FailureMiddleware>();
        app.UseMiddleware<VersionMiddleware>();
        app.UseRouting();
        app.UseCrossOrigin();
    }

    /// <summary>Puts in order what happens to every request once it is known who asks.</summary>
    public static void UseAdmission(this WebApplication app)
    {
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseMiddleware<AdmissionMiddleware>();
        app.UseMiddleware<ReadGateMiddleware>();
    }
}
