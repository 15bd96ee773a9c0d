using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>A server of calendars of somebody else's, Radicale, with one calendar, and an organisation whose clock a test moves.</summary>
public abstract class CalDavStage : IAsyncLifetime
{
    /// <summary>A Tuesday at ten.</summary>
    protected const string Ten = "2027-03-02T10:00:00Z";

    private ApiServer? _server;

    /// <summary>The time.</summary>
    private protected TestClock Clock { get; } = new(ApiServer.Monday);

    /// <summary>The other server.</summary>
    private protected CalDavPeer Peer { get; private set; } = null!;

    /// <summary>The address of its calendar.</summary>
    protected string Calendar { get; private set; } = "";

    /// <summary>The organisation.</summary>
    private protected TestTenant Tenant { get; private set; } = null!;

    /// <summary>Where the calendars of its expert are.</summary>
    private protected string Path => $"experts/{Tenant.ExpertId}/external-calendars";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Peer = await CalDavPeer.StartAsync();
        Calendar = await Peer.MakeAsync("private");
        _server = await ApiServer.StartAsync(
            Clock, ("Cache:Seconds", "0"), ("ExternalCalendars:AllowLoopback", "true"), ("Auth:AccessTokenMinutes", "60"));
        Tenant = await TestTenant.CreateAsync(_server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        await Peer.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
