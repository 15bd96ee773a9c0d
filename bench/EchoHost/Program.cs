using Actors.ApiHost;
using Actors.EchoHost;
using Actors.Silo;

// The product's host with one more route, which reads a booking and writes it back: what HTTP, JSON and authentication cost by themselves.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
builder.AddActors();
builder.AddApi();
await using var app = builder.Build();
app.UseApi();
app.MapEcho();
await app.RunAsync();
