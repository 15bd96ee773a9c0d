using Actors.Silo.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Actors.Silo.Tests.Cluster;

/// <summary>
/// Settings of the cluster that make no sense are refused before anything starts, and the message says which and what they should be.
/// </summary>
public sealed class ClusteringOptionsTests
{
    private const string Database = "Host=db;Database=actors;Username=actors;Password=a secret";

    [Theory]
    [InlineData("Cluster:Provider", "Zookeeper", "Cluster:Provider is 'Zookeeper'; this version knows Localhost and Postgres and Redis.")]
    [InlineData("Cluster:Provider", "2", "Cluster:Provider is '2'; this version knows Localhost and Postgres and Redis.")]
    [InlineData("Cluster:Role", "Silo", "Cluster:Role is 'Silo'; this version knows CoHosted and Client.")]
    [InlineData("Cluster:SiloPort", "eleven", "Cluster:SiloPort")]
    public void What_is_not_of_its_kind_is_refused_by_name(string key, string value, string message) =>
        Should.Throw<InvalidOperationException>(() => Add((key, value))).Message.ShouldContain(message);

    [Theory]
    [InlineData("Cluster:SiloPort", "70000", "Cluster:SiloPort is '70000'; it is a port up to 65535, or 0 for a free one.")]
    [InlineData("Cluster:GatewayPort", "-1", "Cluster:GatewayPort is '-1'; it is a port up to 65535, or 0 for a free one.")]
    [InlineData("Cluster:SiloListenPort", "65536", "Cluster:SiloListenPort is '65536'; it is a port up to 65535, or 0 for a free one.")]
    [InlineData("Cluster:Address", "localhost",
        "Cluster:Address is 'localhost'; it is the one IP address at which others reach this process, such as 10.0.0.7.")]
    [InlineData("Cluster:Address", "0.0.0.0",
        "Cluster:Address is '0.0.0.0'; it is the one IP address at which others reach this process, such as 10.0.0.7.")]
    [InlineData("Cluster:ClusterId", " ", "Cluster:ClusterId is empty; it names the cluster, alike in all members.")]
    [InlineData("Cluster:ServiceId", "", "Cluster:ServiceId is empty; it names the service, alike in all members.")]
    [InlineData("Cluster:Role", "Client",
        "Cluster:GatewayPort is missing: a client of a silo on Localhost must be told the silo's port, which sets the same.")]
    [InlineData("Cluster:Provider", "Postgres",
        "Cluster:ConnectionString is missing: Cluster:Provider is Postgres, and the storage is not Postgres.")]
    public void What_makes_no_sense_is_refused_by_name(string key, string value, string message) =>
        Faults((key, value)).ShouldBe([message]);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Faults(("Cluster:Provider", "Redis"), ("Cluster:SiloPort", "-5")).ShouldBe(
    [
        "Cluster:SiloPort is '-5'; it is a port up to 65535, or 0 for a free one.",
        "Cluster:ConnectionString is missing: Cluster:Provider is Redis, and the storage is not Postgres.",
        "Cluster:Redis is missing: Cluster:Provider is Redis.",
    ]);

    [Fact]
    public void One_port_cannot_be_both() => Faults(("Cluster:SiloPort", "7000"), ("Cluster:GatewayPort", "7000"))
        .ShouldBe(["Cluster:SiloPort and Cluster:GatewayPort are both 7000; silos and clients need a port each."]);

    [Fact]
    public void A_connection_string_that_is_none_is_refused_without_telling_its_password()
    {
        var fault = Faults(("Cluster:Provider", "Postgres"), ("Cluster:ConnectionString", Database + ";Colour=blue"))
            .ShouldHaveSingleItem();
        fault.ShouldStartWith("Cluster:ConnectionString is no connection string of PostgreSQL, such as ");
        fault.ShouldNotContain("a secret");
        fault.ShouldNotContain("olour", Case.Insensitive, "a semicolon in a password makes a keyword of the rest");
        Faults(("Cluster:Provider", "Redis"), ("Cluster:ConnectionString", Database), ("Cluster:Redis", "host,colour=blue"))
            .ShouldHaveSingleItem()
            .ShouldBe("Cluster:Redis is not such as host:6379,password=...,ssl=true");
    }

    [Fact]
    public void The_database_of_the_storage_has_the_members_unless_another_is_named()
    {
        var builder = Add(("Cluster:Provider", "postgres"), ("Storage:Provider", "Postgres"), ("Storage:ConnectionString", Database));
        using var host = builder.Build();
        host.Services.GetRequiredService<IOptions<ClusteringOptions>>().Value.ConnectionString.ShouldBe(Database);
    }

    [Fact]
    public void The_section_of_Orleans_membership_has_the_last_word()
    {
        using var host = Add(("Cluster:Membership:ProbeTimeout", "00:00:07")).Build();
        var membership = host.Services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value;
        membership.ProbeTimeout.ShouldBe(TimeSpan.FromSeconds(7));
        membership.MaxProbeTimeout.ShouldBe(TimeSpan.FromSeconds(1.5));
        membership.TableRefreshTimeout.ShouldBe(TimeSpan.FromSeconds(5));
    }

    private static IEnumerable<string> Faults(params (string Key, string Value)[] settings) =>
        Should.Throw<OptionsValidationException>(() => Add(settings)).Failures;

    private static HostApplicationBuilder Add(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Provider"] = "Memory" });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddActors();
        return builder;
    }
}
