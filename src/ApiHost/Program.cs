using Actors.ApiHost;
using Actors.Silo;

var builder = WebApplication.CreateBuilder(args);
builder.AddActors();
builder.AddApi();
await using var app = builder.Build();
app.UseApi();
await app.RunAsync();
