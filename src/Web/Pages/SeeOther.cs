using Actors.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Pages;

/// <summary>
/// Leads on to another page (303): what follows a form that was sent, so that reloading shows a page and sends nothing again.
/// </summary>
public sealed class SeeOther(string address) : IResult
{
    /// <summary>Leads to an address.</summary>
    public static IResult To(ApiQuery address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new SeeOther(address.ToString());
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
