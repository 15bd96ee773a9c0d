using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Actors.Durability.Tests;

/// <summary>Somebody with an account at the clinic, and what she asks of the host.</summary>
/// <param name="name">The name, which is in nobody else's.</param>
internal sealed class Person(string name)
{
    /// <summary>The password of everybody at first.</summary>
    public const string Password = "correct horse battery";

    /// <summary>The address.</summary>
    public string Email { get; } = $"{name}@person.example";

    /// <summary>Registers as a member of the clinic.</summary>
    /// <param name="http">Calls the host.</param>
    public Task<HttpResponseMessage> Register(HttpClient http) =>
        Send(http, HttpMethod.Post, "auth/register",
            new { email = Email, password = Password, name, phone = $"+351-{name}" }, token: null, ("X-Tenant", "clinic"));

    /// <summary>Tries to sign in.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="password">The password.</param>
    public Task<HttpResponseMessage> TryPassword(HttpClient http, string password) =>
        Send(http, HttpMethod.Post, "auth/login", new { email = Email, password }, token: null);

    /// <summary>Begins a session: its access token and its refresh token.</summary>
    /// <param name="http">Calls the host.</param>
    public async Task<(string Token, string Refresh)> SignIn(HttpClient http)
    {
        var session = await Clinic.Data(await TryPassword(http, Password));
        return (session.GetProperty("token").GetString()!, session.GetProperty("refreshToken").GetString()!);
    }

    /// <summary>Asks for a mail with which a new password can be set.</summary>
    /// <param name="http">Calls the host.</param>
    public Task<HttpResponseMessage> Forget(HttpClient http) =>
        Send(http, HttpMethod.Post, "auth/forgot-password", new { email = Email }, token: null);

    /// <summary>Books for herself.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="token">Signs her in.</param>
    /// <param name="expert">The expert.</param>
    /// <param name="slot">Which slot, from 0.</param>
    /// <returns>The appointment's id.</returns>
    public async Task<string> Book(HttpClient http, string token, string expert, int slot)
    {
        var booking = new
        {
            serviceType = "consultation",
            expertId = expert,
            scheduledAt = Clinic.FirstSlot.AddMinutes(30 * slot),
            clientName = name,
            clientEmail = Email,
            notes = $"knee of {name}",
        };
        var booked = await Clinic.Data(await Send(http, HttpMethod.Post, "appointments", booking, token));
        return booked.GetProperty("id").GetString()!;
    }

    /// <summary>Sends a request as herself.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="token">Signs her in; null where it does not matter who asks.</param>
    /// <param name="headers">Further headers.</param>
    public static async Task<HttpResponseMessage> Send(
        HttpClient http, HttpMethod method, string path, object? body, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (header, value) in headers) request.Headers.Add(header, value);
        return await http.SendAsync(request);
    }
}
