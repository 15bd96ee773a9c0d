using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Scheduling;
using Actors.Grains.Secrets;
using Actors.Rivals;
using Actors.Rivals.Booking;
using Actors.Rivals.Calendars;
using Actors.Rivals.Reading;
using Actors.Silo.Identity;

// What one would build in place of Actors: a minimal API over PostgreSQL. It has none of Actors' middleware (rate limits, versions,
// security headers), the same requests and answers, and one statement per booking.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
builder.Services.AddOptions<AuthOptions>().BindConfiguration(AuthOptions.Section);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IPurposeKeys>(_ => new RootKey(RootKey.Read(builder.Configuration["Auth:SigningKey"]!)));
builder.Services.AddSingleton<RequestIds>();
builder.Services.AddSingleton<JsonTypes>();
builder.Services.AddJson(HttpJson.Default, SchedulingRequests.Default, SchedulingAnswers.Default);
builder.Services.AddSingleton<AccessTokens>();
builder.Services.AddSingleton<ManageTokens>();
builder.Services.AddSingleton(new Database(
    Technique.Find(builder.Configuration["Rival"]),
    builder.Configuration["Rivals:ConnectionString"]!,
    builder.Configuration.GetValue("Rivals:PoolSize", 32),
    builder.Configuration.GetValue("Rivals:Multiplexing", Multiplexing.None)));
builder.Services.AddSingleton<CalendarCache>();
builder.Services.AddSingleton<BookingStore>();
builder.Services.AddSingleton<BookingRoute>();
builder.Services.AddSingleton<AvailabilityRoute>();
builder.Services.AddSingleton<RivalCalls>();

await using var app = builder.Build();
await app.Services.GetRequiredService<Database>().Prepare();
var calls = app.Services.GetRequiredService<RivalCalls>();
app.MapPost("/api/v1/appointments", calls.Route(app.Services.GetRequiredService<BookingRoute>().Book));
app.MapGet("/api/v1/experts/{id}/availability", calls.Route(app.Services.GetRequiredService<AvailabilityRoute>().Read));
app.MapGet("/health/ready", (RequestDelegate)(http => http.Response.WriteAsync("ready")));
await app.RunAsync();
