using Actors.ApiHost;
using Actors.EchoHost;
using Actors.Silo;

// The product's host with two more routes: one reads a booking and writes it back, which is what HTTP, JSON and authentication cost by
// themselves, the other calls a grain.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
builder.AddActors();
builder.AddApi();
await using var app = builder.Build();
app.UseApi();
app.MapEcho();
GrainCalls.Map(app);
await app.RunAsync();
