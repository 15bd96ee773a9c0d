using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;
using Actors.Grains.Payments.Testing.Shapes;
using Microsoft.AspNetCore.Http;

namespace Actors.Support.Payments;

/// <summary>One request of the fake and its answer.</summary>
internal sealed class StripeConversation(FakeStripe fake, HttpContext http)
{
    private static int _requests;

    private static readonly ModelError NoKey = new(401, "invalid_request_error", null, "Invalid API Key provided.");
    private static readonly ModelError NoRoute = new(404, "invalid_request_error", null, "Unrecognized request URL.");
    private static readonly ModelError Broken = new(500, "api_error", null, "Something went wrong at the other side.");

    private StripeWorld _world = fake.World;
    private StripeForm _form = null!;

    /// <summary>Answers.</summary>
    public async Task AnswerAsync()
    {
        var request = http.Request;
        string[] path = [.. request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        _form = await StripeForm.ReadAsync(request);
        _world = fake.WorldOf(request.Headers["Stripe-Account"].ToString());
        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } own ? own : null;
        fake.Remember(new StripeCall(
            request.Method, request.Path.Value!, key, request.Headers["Stripe-Version"].ToString(), _form.Values));
        http.Response.Headers["Request-Id"] = string.Create(CultureInfo.InvariantCulture, $"req_{Interlocked.Increment(ref _requests)}");
        if (!MayAsk(path)) await SayAsync(Shape(NoKey));
        else if (HttpMethods.IsGet(request.Method)) await SayAsync(StripeReads.Get(_world, path, _form, fake.IsOld) ?? Shape(NoRoute));
        else if (HttpMethods.IsPost(request.Method)) await PostAsync(path, key ?? _world.AnonymousKey());
        else await SayAsync(Shape(NoRoute));
    }

    // A browser has the publishable key and the secret of what it asks about.
    private bool MayAsk(string[] path)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var given = header.StartsWith("Basic ", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(header[6..])).TrimEnd(':')
            : header.Replace("Bearer ", "", StringComparison.Ordinal);
        if (given == FakeStripe.SecretKey) return true;
        return given == FakeStripe.PublishableKey && path is [_, var id, ..] && _form.Text("client_secret") == StripeWorld.SecretOf(id);
    }

    private async Task PostAsync(string[] path, string key)
    {
        if (StripeRoutes.Check(path, _form) is { } wrong)
        {
            await SayAsync(Shape(wrong));
            return;
        }

        if (StripeRoutes.Post(path, _form, key) is not { } command)
        {
            await SayAsync(Shape(NoRoute));
            return;
        }

        var fault = fake.NextFault();
        switch (fault?.Fault)
        {
            case StripeFault.Status:
                await SayAsync(Shape(Broken with { Http = fault.Value.Status }));
                return;
            case StripeFault.DisconnectBefore:
                http.Abort();
                return;
            case StripeFault.Hang when _world.Begin(command, key) is { } known:
                await SayAsync(known);
                return;
            case StripeFault.Hang:
                await fake.HangAsync();
                _world.LetGo(key);
                break;
        }

        var answer = _world.Run(command, key);
        if (fault?.Fault == StripeFault.DisconnectAfter) http.Abort();
        else if (fault?.Fault == StripeFault.CutShort) await CutAsync(answer);
        else await SayAsync(answer);
    }

    private async Task SayAsync(ModelAnswer answer)
    {
        if (answer.IsReplayed) http.Response.Headers["Idempotent-Replayed"] = "true";
        await SayAsync(Shape(answer));
    }

    private async Task CutAsync(ModelAnswer answer)
    {
        var text = Shape(answer).Json.ToJsonString();
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(text);
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text[..(text.Length / 2)]));
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private async Task SayAsync((int Status, JsonObject Json) said)
    {
        http.Response.StatusCode = said.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(said.Json.ToJsonString());
    }

    private (int Status, JsonObject Json) Shape(ModelAnswer answer)
    {
        var context = _world.Context(_form.Expand, fake.IsOld);
        if (answer.Error is { } error)
            return (error.Http, StripeShapes.Error(error, answer.Related.OfType<ModelIntent>().FirstOrDefault(), context));
        return answer.Value is ModelAccount { LinkExpiresAt: { } until } account && http.Request.Path.Value == "/v1/account_links"
            ? (200, LinkOf(account, until))
            : (200, StripeShapes.Of(answer.Value!, context));
    }

    private static JsonObject LinkOf(ModelAccount account, DateTimeOffset until) => new()
    {
        ["object"] = "account_link",
        ["created"] = until.AddMinutes(-5).ToUnixTimeSeconds(),
        ["expires_at"] = until.ToUnixTimeSeconds(),
        ["url"] = $"https://connect.stripe.test/setup/e/{account.Id}/{account.Link}",
    };
}
