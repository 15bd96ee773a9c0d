using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Actors.ApiHost.Tests.ExternalCalendars.Histories;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Radicale, a CalDAV server of somebody else's, on a port of its own, with one user.</summary>
internal sealed class CalDavPeer : IOtherSide, IAsyncDisposable
{
    public const string User = "rita";
    public const string Password = "abcd-efgh";

    private const string Program = "/usr/bin/radicale";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-caldav-");
    private readonly HttpClient _client = new();
    private readonly int _port = FreePort.Take();
    private readonly string _configuration;
    private Process _process;

    private CalDavPeer()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "users"), $"{User}:{Password}\n");
        _configuration = Path.Combine(_folder.FullName, "config");
        File.WriteAllText(_configuration, $"""
            [server]
            hosts = 127.0.0.1:{_port}
            max_connections = 100
            [auth]
            type = htpasswd
            htpasswd_filename = {_folder.FullName}/users
            htpasswd_encryption = plain
            delay = 0
            [storage]
            filesystem_folder = {_folder.FullName}/data
            [logging]
            level = error

            """);
        _client.BaseAddress = new Uri(Url);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        _process = Run();
    }

    /// <summary>Where it is.</summary>
    public string Url => $"http://127.0.0.1:{_port}/";

    /// <summary>Starts one.</summary>
    public static async Task<CalDavPeer> StartAsync()
    {
        ForeignProgram.Insist(Program);
        var peer = new CalDavPeer();
        await peer.AnswersAsync();
        return peer;
    }

    /// <summary>Ends it, with what it has kept.</summary>
    public async Task StopAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Starts it again where it was.</summary>
    public Task StartAgainAsync()
    {
        _process = Run();
        return AnswersAsync();
    }

    /// <summary>Makes a calendar, and gives its address.</summary>
    public async Task<string> MakeAsync(string name)
    {
        using var request = new HttpRequestMessage(new HttpMethod("MKCALENDAR"), $"{User}/{name}/");
        using var response = await _client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return $"{Url}{User}/{name}/";
    }

    /// <summary>Writes an event as another program of the user does: new, or in place of what there is.</summary>
    public async Task PutAsync(string calendar, string uid, params string[] properties)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", "BEGIN:VEVENT", $"UID:{uid}", "DTSTAMP:20270101T000000Z",
            "SUMMARY:Dentist", .. properties, "END:VEVENT", "END:VCALENDAR", "",
        ];
        using var content = new StringContent(string.Join("\r\n", lines), Encoding.UTF8, "text/calendar");
        using var response = await _client.PutAsync(new Uri($"{calendar}{uid}.ics"), content);
        response.IsSuccessStatusCode.ShouldBeTrue($"{response.StatusCode}");
    }

    /// <summary>An event as it is; null when there is none.</summary>
    public async Task<string?> GetAsync(string calendar, string uid)
    {
        using var response = await InsistAsync(() => _client.GetAsync(new Uri($"{calendar}{uid}.ics")));
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.Content.ReadAsStringAsync();
    }

    /// <summary>All that is in a calendar, as one file.</summary>
    public async Task<string> ReadAsync(string calendar)
    {
        using var response = await InsistAsync(() => _client.GetAsync(new Uri(calendar)));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Writes an event's file in place of what there is.</summary>
    public async Task ReplaceAsync(string calendar, string uid, string file)
    {
        using var response = await InsistAsync(() =>
            _client.PutAsync(new Uri($"{calendar}{uid}.ics"), new StringContent(file, Encoding.UTF8, "text/calendar")));
        response.IsSuccessStatusCode.ShouldBeTrue($"{response.StatusCode}");
    }

    /// <summary>Removes what the user has there: an event, or a calendar.</summary>
    public async Task DeleteAsync(string address)
    {
        using var response = await InsistAsync(() => _client.DeleteAsync(new Uri(address)));
        // Somebody else may have been the first.
        (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound).ShouldBeTrue($"{response.StatusCode}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    // With many connections at once it closes some without an answer.
    private static async Task<HttpResponseMessage> InsistAsync(Func<Task<HttpResponseMessage>> ask) => (await Eventually.Hears(
        async () =>
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException broken) when (broken.InnerException is IOException)
            {
                return null;
            }
        },
        response => response is not null))!;

    private Process Run() => Process.Start(new ProcessStartInfo(Program, ["--config", _configuration]))!;

    private Task AnswersAsync() => Eventually.Holds(async () =>
    {
        try
        {
            return (await _client.GetAsync(".web")).StatusCode != HttpStatusCode.ServiceUnavailable;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
