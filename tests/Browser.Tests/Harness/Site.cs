using Actors.Browser.Tests.Embed;
using Actors.Browser.Tests.Harness;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Actors.Browser.Tests.Harness;

/// <summary>The real host on SQLite in a process of its own; its clock starts on a Monday in March. All tests share it.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-browser-");
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private HostProcess? _host;
    private int _days;

    /// <summary>Another site, which shows the booking page in a frame.</summary>
    public OtherSite Other { get; private set; } = null!;

    /// <summary>The organisation that has everything.</summary>
    public Organisation Clinic { get; private set; } = null!;

    /// <summary>Another organisation, of which nothing may be seen in the first.</summary>
    public Organisation Neighbour { get; private set; } = null!;

    /// <summary>The API, as anybody.</summary>
    public Api Api { get; private set; } = null!;

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>What the host's clock says, to the second or so.</summary>
    public DateTimeOffset Now => Start + TimeProvider.System.GetElapsedTime(_started);

    public async ValueTask InitializeAsync()
    {
        // All tests come from one network, and ask for more than one visitor does.
        _host = await HostProcess.StartAlone(
            _folder.FullName, $"--Clock:StartAt={Start:O}", "--Scheduling:MaximumHoldsPerNetwork=10000", "--Scheduling:MaximumHolds=10000");
        Origin = _host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Api = new Api(_host.Anonymous);
        Other = await OtherSite.StartAsync(Origin);
        Clinic = await Organisation.RichAsync(Api, "Lindenhof Clinic", Other.Origin);
        Neighbour = await Organisation.SmallAsync(Api, "Other House");
    }

    public async ValueTask DisposeAsync()
    {
        if (Other is not null) await Other.DisposeAsync();
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A weekday that no other test has.</summary>
    public DateOnly FreshDay()
    {
        var day = new DateOnly(2027, 4, 5);
        for (var taken = Interlocked.Increment(ref _days); taken > 0; taken--)
        {
            day = day.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        }

        return day;
    }
}
