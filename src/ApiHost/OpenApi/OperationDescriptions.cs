using Actors.ApiHost.Http.Routes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Actors.ApiHost.OpenApi;

/// <summary>
/// Tells the framework what a route reads: its body, of which <see cref="BodyMetadata"/> speaks, and nothing else. It would take the other
/// parameters of handlers, which bind themselves, for parts of a query; <see cref="OperationFiller"/> writes those.
/// </summary>
internal sealed class OperationDescriptions : IApiDescriptionProvider
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
            if (description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault() is not { } operation) continue;
            description.ParameterDescriptions.Clear();
            if (operation.Body is not { } body) continue;
            description.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = "body",
                Source = BindingSource.Body,
                Type = body.Type,
                IsRequired = !body.IsOptional,
            });
            string[] types = body.MediaTypes.Count > 0 ? [.. body.MediaTypes] : ["application/json"];
            foreach (var type in types) description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = type });
            if (body.IsPatch) description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/merge-patch+json" });
        }
    }
}
