using Actors.Web.Start;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Demo;

/// <summary>Something to try at once.</summary>
internal static class DemoSetup
{
    /// <summary>Adds the demo, if it is asked for.</summary>
    /// <exception cref="InvalidOperationException">It is asked for in Production: everybody knows the password of its owner.</exception>
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        var options = new DemoOptions();
        builder.Configuration.GetSection(DemoOptions.Section).Bind(options);
        if (!(options.Enabled ?? builder.Environment.IsDevelopment())) return builder;
        if (builder.Environment.IsProduction())
        {
            throw new InvalidOperationException(
                $"{DemoOptions.Section}:{nameof(DemoOptions.Enabled)} is refused in Production: everybody knows the demo's password.");
        }

        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton<DemoTenant>();
        builder.Services.TryAddSingleton<DemoAppointments>();
        builder.Services.AddSingleton(new DemoGuide(DemoTenant.Slug, DemoTenant.OwnerEmail, DemoTenant.OwnerPassword));
        builder.Services.AddHostedService<DemoGreeting>();
        return builder;
    }
}
