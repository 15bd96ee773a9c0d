using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Meetings;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Meetings;

/// <summary>What a provider answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">For how long it wants not to be asked; null when it did not say.</param>
internal sealed record ProviderResponse(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>True when it has done what it was asked for.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <inheritdoc/>
    public override string ToString() => Status.ToString();
}

/// <summary>
/// The way to a provider: signs in, asks, signs in once more when the token is refused, and tells what is the same with all of them when
/// it fails. What a provider says in words is told to nobody, since it names people.
/// </summary>
internal sealed class ProviderLine : IDisposable
{
    // So that a token that is about to end is not sent to arrive too late.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly string _name;
    private readonly IHttpClientFactory _clients;
    private readonly string _clientName;
    private readonly TimeProvider _clock;
    private readonly Func<HttpRequestMessage> _signIn;
    private readonly AccessTokens _tokens;

    /// <summary>Makes it.</summary>
    /// <param name="name">The provider's name, for people.</param>
    /// <param name="clients">Makes clients.</param>
    /// <param name="clientName">Which client.</param>
    /// <param name="clock">The time.</param>
    /// <param name="signIn">Makes the request that asks for a token (RFC 6749, 4.4).</param>
    public ProviderLine(
        string name, IHttpClientFactory clients, string clientName, TimeProvider clock, Func<HttpRequestMessage> signIn)
    {
        (_name, _clients, _clientName, _clock, _signIn) = (name, clients, clientName, clock, signIn);
        _tokens = new AccessTokens(clock, SignInAsync);
        NotAccepted = new MeetingFailure(MeetingFailureKind.Refused, $"{name} does not accept the credentials of this installation.");
        NoSuchHost = new MeetingFailure(MeetingFailureKind.NoSuchHost, $"{name} knows no user by the expert's e-mail address.");
        NotUnderstood = new MeetingFailure(MeetingFailureKind.Unavailable, $"What {name} answers is not understood; it is asked again.")
        {
            MayBeDone = true,
        };
    }

    /// <summary>Does one thing at the provider, with all its calls, within the time that there is for it.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    public async Task<MeetingAnswer<T>> AskAsync<T>(
        Func<CancellationToken, Task<MeetingAnswer<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var late = new CancellationTokenSource(IMeetingProvider.Longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && Told(failure) is { } told)
        {
            return Failed<T>(told);
        }
    }

    /// <summary>Sends a request, with the installation's token.</summary>
    /// <param name="make">Makes the request; it is made anew when it is sent once more.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <returns>The answer, whatever its status, unless nobody could ask.</returns>
    public async Task<MeetingAnswer<ProviderResponse>> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        AccessToken? refused = null;
        while (true)
        {
            var signIn = await _tokens.GetAsync(refused, cancellationToken);
            if (signIn.Value is not { } token) return Failed<ProviderResponse>(signIn.Failure!);
            using var request = make();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
            var response = await SendAsync(request, cancellationToken);
            if (response.Status != HttpStatusCode.Unauthorized) return new MeetingAnswer<ProviderResponse> { Value = response };
            // It may have been taken back early; a second one that is refused is no accident.
            if (refused is not null) return Failed<ProviderResponse>(NotAccepted);
            refused = token;
        }
    }

    /// <summary>Sends a request as it is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task<ProviderResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(_clientName);
        using var response = await client.SendAsync(request, cancellationToken);
        return new ProviderResponse(
            response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers.RetryAfter.Wait(_clock));
    }

    /// <summary>How a status that is no success is told, where the provider's own codes say nothing more.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="code">The provider's own code; null for none.</param>
    public MeetingFailure FailureOf(ProviderResponse response, string? code = null) => (int)response.Status switch
    {
        408 or >= 500 => new MeetingFailure(MeetingFailureKind.Unavailable, $"{_name} answers with an error; it is asked again.")
        {
            RetryAfter = response.RetryAfter,
            MayBeDone = true,
        },
        429 => new MeetingFailure(MeetingFailureKind.Unavailable, $"{_name} wants to be asked less often; it is asked again.")
        {
            RetryAfter = response.RetryAfter,
        },
        403 => new MeetingFailure(MeetingFailureKind.Refused, $"{_name} does not let this installation do that{InCode(code)}."),
        404 => new MeetingFailure(MeetingFailureKind.NoSuchMeeting, $"{_name} has no such meeting any more."),
        _ => new MeetingFailure(MeetingFailureKind.Refused, $"{_name} refuses the request{InCode(code)}."),
    };

    /// <summary>The failure of credentials that the provider does not accept.</summary>
    public MeetingFailure NotAccepted { get; }

    /// <summary>The failure of a host whom the provider does not know.</summary>
    public MeetingFailure NoSuchHost { get; }

    /// <summary>The failure of an answer that cannot be read.</summary>
    public MeetingFailure NotUnderstood { get; }

    /// <summary>What came of changing a meeting.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="room">The meeting.</param>
    public static MeetingAnswer<MeetingRoom> Changed(MeetingAnswer<ProviderResponse> answer, MeetingRoom room) =>
        answer.Failure is { } failure ? Failed<MeetingRoom>(failure) : new MeetingAnswer<MeetingRoom> { Value = room };

    /// <summary>What came of deleting a meeting: one that is not there is deleted.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="room">The meeting.</param>
    public static MeetingAnswer<MeetingRoom> Deleted(MeetingAnswer<ProviderResponse> answer, MeetingRoom room) =>
        answer.Failure is { Kind: MeetingFailureKind.NoSuchMeeting }
            ? new MeetingAnswer<MeetingRoom> { Value = room }
            : Changed(answer, room);

    /// <summary>A time as providers read it: of a second, in UTC.</summary>
    /// <param name="at">The time.</param>
    public static string TimeOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As much of a text as a provider takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters it takes.</param>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    /// <summary>An answer that is a failure.</summary>
    /// <typeparam name="T">What it would have been.</typeparam>
    /// <param name="failure">The failure.</param>
    public static MeetingAnswer<T> Failed<T>(MeetingFailure failure)
        where T : class => new() { Failure = failure };

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private async Task<MeetingAnswer<AccessToken>> SignInAsync(CancellationToken cancellationToken)
    {
        using var request = _signIn();
        var response = await SendAsync(request, cancellationToken);
        if (response.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized) return Failed<AccessToken>(NotAccepted);
        if (!response.IsSuccess) return Failed<AccessToken>(FailureOf(response) with { MayBeDone = false });
        return JsonSerializer.Deserialize(response.Body, TokenJson.Default.TokenAnswer) is { AccessToken: { Length: > 0 } text } token
            ? new MeetingAnswer<AccessToken>
            {
                Value = new AccessToken(text, _clock.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn) - Margin),
            }
            : Failed<AccessToken>(NotUnderstood with { MayBeDone = false });
    }

    private static string InCode(string? code) => code is null ? "" : $" (code {code})";

    private MeetingFailure? Told(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException =>
            new MeetingFailure(MeetingFailureKind.Unavailable, $"{_name} does not answer in time; it is asked again.") { MayBeDone = true },
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        } =>
            new MeetingFailure(MeetingFailureKind.Unavailable, $"{_name} cannot be reached; it is asked again."),
        HttpRequestException or IOException =>
            new MeetingFailure(MeetingFailureKind.Unavailable, $"The connection to {_name} broke; it is asked again.") { MayBeDone = true },
        JsonException => NotUnderstood,
        _ => null,
    };
}
