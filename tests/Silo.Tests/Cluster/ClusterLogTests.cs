using Actors.Silo.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Actors.Silo.Tests.Cluster;

/// <summary>What a host tells of the cluster that it is in.</summary>
public sealed class ClusterLogTests
{
    [Theory]
    [InlineData("Orleans", null, null, true)]
    [InlineData("Polly", null, null, true)]
    [InlineData("Polly", "Logging:LogLevel:Polly", "Information", false)]
    [InlineData("Polly", "Logging:LogLevel:Default", "Information", false)]
    public void Of_what_a_cluster_is_made_of_only_warnings_are_told_unless_somebody_says_otherwise(
        string category, string? key, string? value, bool expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (key is not null) builder.Configuration[key] = value;
        builder.AddCluster();
        using var host = builder.Build();
        host.Services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules
            .Any(rule => rule.CategoryName == category && rule.LogLevel == LogLevel.Warning).ShouldBe(expected);
    }
}
