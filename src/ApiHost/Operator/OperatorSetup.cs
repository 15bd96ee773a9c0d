using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Operator;

/// <summary>What those need who operate the installation.</summary>
internal static class OperatorSetup
{
    public static WebApplicationBuilder AddOperator(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<OutboxEndpoints>();
        builder.Services.AddJson(OperatorAnswers.Default);
        builder.Services.AddExamples(AddExamples);
        builder.Services.AddTag(OutboxEndpoints.Tag, "For those who operate the installation.");
        return builder;
    }

    public static void MapOperator(this IEndpointRouteBuilder api) => api.ServiceProvider.GetRequiredService<OutboxEndpoints>().Map(api);

    private static void AddExamples(ExampleCatalog examples) => examples
        .Add(
            new DeadEffectView
            {
                Id = "mail-mtk_01hzx3v7qk8m5n2p4r6t8w0y1f",
                Kind = "identity.send-mail",
                Tenant = "system",
                Attempts = 12,
                LastError = "The mail server is not there.",
                DueAt = new DateTime(2027, 3, 1, 10, 8, 0, DateTimeKind.Utc),
                CreatedAt = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            },
            OperatorAnswers.Default.DeadEffectView)
        .Add(new OutboxChangeView { Id = "mail-mtk_01hzx3v7qk8m5n2p4r6t8w0y1f", Status = "due" }, OperatorAnswers.Default.OutboxChangeView);
}
