using System.Text.Json.Serialization;
using Actors.ApiHost.Audit;
using Actors.ApiHost.Health;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Privacy;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>The contract at /openapi/v1.json, and its explorer at /docs.</summary>
internal static class OpenApiSetup
{
    private const string ExplorerPath = "/docs";

    private const string ContractPath = "/openapi/v1.json";

    /// <summary>Adds what the contract needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            // As requests are read: a number in quotes is refused, and the contract does not say otherwise.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            var chain = options.SerializerOptions.TypeInfoResolverChain;
            chain.Add(HttpJson.Default);
            chain.Add(IdentityRequests.Default);
            chain.Add(IdentityAnswers.Default);
            chain.Add(TenancyRequests.Default);
            chain.Add(TenancyAnswers.Default);
            chain.Add(SchedulingRequests.Default);
            chain.Add(SchedulingAnswers.Default);
            chain.Add(PersonalDataRequests.Default);
            chain.Add(PersonalDataAnswers.Default);
            chain.Add(AuditAnswers.Default);
            chain.Add(HealthAnswers.Default);
        });
        builder.Services.TryAddSingleton(_ => Examples());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, BodyDescriptions>());
        builder.Services.AddOpenApi(ContractDocument.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer<SchemaFiller>();
            options.AddOperationTransformer<OperationFiller>();
            options.AddDocumentTransformer<DocumentFiller>();
        });
        builder.Services.TryAddSingleton<ContractDocument>();
        return builder;
    }

    /// <summary>Adds the contract and the explorer.</summary>
    /// <param name="app">The host.</param>
    public static WebApplication MapContract(this WebApplication app)
    {
        app.MapGet(ContractPath, (RequestDelegate)app.Services.GetRequiredService<ContractDocument>().ServeAsync)
            .WithMetadata(NoRateLimit.Mark)
            .ExcludeFromDescription();
        // The explorer's middleware looks closely at every request that it is given.
        app.UseWhen(static http => IsExplorer(http.Request), static pages => pages.UseSwaggerUI(options =>
        {
            options.RoutePrefix = ExplorerPath[1..];
            options.DocumentTitle = "Actors";
            options.SwaggerEndpoint(ContractPath, "Actors, version 1");
        }));
        return app;
    }

    /// <summary>True for a request for the explorer's pages.</summary>
    /// <param name="request">The request.</param>
    public static bool IsExplorer(HttpRequest request) => request.Path.StartsWithSegments(ExplorerPath, StringComparison.OrdinalIgnoreCase);

    private static ExampleCatalog Examples()
    {
        var examples = new ExampleCatalog();
        HttpExamples.Add(examples);
        IdentityExamples.Add(examples);
        TenancyExamples.Add(examples);
        SchedulingExamples.Add(examples);
        examples.AddPrivacyExamples();
        examples.AddAuditExamples();
        return examples.Add(new HealthView { Status = "ready" }, HealthAnswers.Default.HealthView);
    }
}
