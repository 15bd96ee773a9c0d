using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Configuration;

/// <summary>Registers the options of a module: where they come from, and what refuses them.</summary>
public static class OptionsRegistration
{
    /// <summary>
    /// Binds options to a section and has them checked when the host starts, so that a host with a wrong setting does not start and says
    /// why. They are there as themselves as well, unless they were added before.
    /// </summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TValidator">What refuses them.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section's name.</param>
    public static OptionsBuilder<TOptions> AddSettings<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
        return services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>Reads options that decide what is registered, and so are needed before there are services, by the same rules.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="configuration">The configuration.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="validator">What refuses them.</param>
    /// <exception cref="OptionsValidationException">A setting is not allowed; the message names it.</exception>
    public static TOptions GetSettings<TOptions>(this IConfiguration configuration, string section, IValidateOptions<TOptions> validator)
        where TOptions : class, new()
    {
        var options = configuration.GetSection(section).Get<TOptions>() ?? new TOptions();
        var result = validator.Validate(Options.DefaultName, options);
        return result.Failed ? throw new OptionsValidationException(section, typeof(TOptions), result.Failures) : options;
    }
}
