using Actors.Bookings.Proof;

namespace Actors.Bookings.Contenders;

/// <summary>A contender with its own database, ready to be booked: made for one round and gone after it.</summary>
internal abstract class Arena(Contender contender, string[] experts) : IAsyncDisposable
{
    private HostProcess? _host;

    /// <summary>Who it is.</summary>
    public Contender Contender { get; } = contender;

    /// <summary>The public ids of the experts: those that bookings are spread over, then the hot one, then the fresh ones.</summary>
    public string[] Experts { get; } = experts;

    /// <summary>The access token of the tenant's owner.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The host.</summary>
    public HostProcess Host => _host ?? throw new InvalidOperationException("The host is not running.");

    /// <summary>Acknowledged bookings so far, to be compared with what is stored.</summary>
    public long Acknowledged { get; set; }

    /// <summary>Starts the host.</summary>
    public async Task Open()
    {
        _host = await StartHost();
        Token = await SignIn();
    }

    /// <summary>Stops the host and starts it again, on the same data.</summary>
    public async Task Restart()
    {
        await Host.DisposeAsync();
        _host = null;
        _host = await StartHost();
    }

    /// <summary>Proves that nothing overlaps; null while the database cannot be looked at.</summary>
    public abstract Task<ProofResult?> Prove(bool isLast);

    /// <summary>Where the log of the database is; null when it has none that can be asked.</summary>
    public virtual Task<long?> LogPosition() => Task.FromResult<long?>(null);

    /// <summary>The processes of the contender, without the database's.</summary>
    public virtual IReadOnlyList<int> Processes => [Host.Id];

    /// <summary>Processor seconds of the database's own processes so far; null when it has none.</summary>
    public virtual double? DatabaseSeconds => null;

    public async ValueTask DisposeAsync()
    {
        await StopHost();
        await CleanUp();
    }

    /// <summary>Starts the host.</summary>
    protected abstract Task<HostProcess> StartHost();

    /// <summary>Gets a token.</summary>
    protected abstract Task<string> SignIn();

    /// <summary>Removes the data.</summary>
    protected abstract Task CleanUp();

    /// <summary>Stops the host, if it runs.</summary>
    protected async Task StopHost()
    {
        if (_host is not null) await _host.DisposeAsync();
        _host = null;
    }
}
