using Actors.ApiHost;
using Actors.ApiHost.Http;
using Actors.EchoHost;
using Actors.Silo;

// The product's host with three more routes: one reads a booking and writes it back, which is what HTTP, JSON and authentication cost by
// themselves, one does the same without any of our conventions, and one calls a grain.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
builder.AddActors();
builder.AddApi();
builder.Services.AddJson(GrainCallsJson.Default);
await using var app = builder.Build();
app.MapBare();
app.UseApi();
app.MapEcho();
GrainCalls.Map(app);
await app.RunAsync();
