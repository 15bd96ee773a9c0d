using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Demo;

/// <summary>Something to try at once.</summary>
internal static class DemoSetup
{
    /// <summary>Adds the demo, if it is asked for.</summary>
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        var options = new DemoOptions();
        builder.Configuration.GetSection(DemoOptions.Section).Bind(options);
        if (!(options.Enabled ?? builder.Environment.IsDevelopment())) return builder;
        builder.Services.TryAddSingleton<DemoTenant>();
        builder.Services.AddHostedService<DemoGreeting>();
        return builder;
    }
}
