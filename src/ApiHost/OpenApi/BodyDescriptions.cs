using Actors.ApiHost.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Actors.ApiHost.OpenApi;

/// <summary>
/// Tells the framework which body a route reads. The usual metadata for it would make routing decide about media types before the gate
/// and the conventions have had their say.
/// </summary>
internal sealed class BodyDescriptions : IApiDescriptionProvider
{
    /// <summary>After the framework's own provider.</summary>
    public int Order => 0;

    /// <inheritdoc/>
    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    /// <inheritdoc/>
    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results)
        {
            var operation = description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault();
            if (operation?.Request is not { } body) continue;
            description.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = "body",
                Source = BindingSource.Body,
                Type = body,
                IsRequired = !operation.RequestIsOptional,
            });
            var isPatch = operation.Traits.HasFlag(OperationTraits.Patch);
            description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/json" });
            if (isPatch) description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/merge-patch+json" });
        }
    }
}
