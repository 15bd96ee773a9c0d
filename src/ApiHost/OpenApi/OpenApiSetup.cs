using System.Text.Json.Serialization;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.RateLimiting;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>The contract at /openapi/v1.json, and its explorer at /docs.</summary>
internal static class OpenApiSetup
{
    private const string ContractPath = "/openapi/v1.json";

    public static WebApplicationBuilder AddContract(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // As requests are read: a number in quotes is refused, and the contract does not say otherwise.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddExamples(SharedExamples.Add);
        services.TryAddSingleton<ExampleCatalog>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, OperationDescriptions>());
        services.AddOpenApi(ContractDocument.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            // Where there is a GET there is a HEAD; the contract need not say so 40 times.
            options.ShouldInclude = description => !HttpMethods.IsHead(description.HttpMethod ?? "");
            options.AddSchemaTransformer<SchemaFiller>();
            options.AddOperationTransformer<OperationFiller>();
            options.AddDocumentTransformer<DocumentFiller>();
        });
        services.TryAddSingleton<ContractDocument>();
        services.AddSingleton(new PagePath(Explorer.Path) { HasFiles = true });
        return builder;
    }

    /// <summary>Adds examples of what a capability reads and answers.</summary>
    public static void AddExamples(this IServiceCollection services, Action<ExampleCatalog> add) =>
        services.AddSingleton(new ExampleSource(add));

    /// <summary>Says what the routes of a tag are about.</summary>
    public static void AddTag(this IServiceCollection services, string name, string description) =>
        services.AddSingleton(new TagDescription(name, description));

    public static void MapContract(this WebApplication app)
    {
        app.MapMethods(ContractPath, [HttpMethods.Get, HttpMethods.Head], app.Services.GetRequiredService<ContractDocument>().ServeAsync)
            .WithMetadata(NoRateLimit.Mark)
            .ExcludeFromDescription();
        app.UseExplorer(ContractPath);
    }
}

/// <summary>What the routes of a tag are about.</summary>
internal sealed record TagDescription(string Name, string Description);
