using Actors.Silo;
using Actors.Silo.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

// A node of a cluster. It serves grains, and over HTTP nothing but its health.
return await ProgramRun.ToItsEnd(() =>
{
    // Watching the settings for changes means watching the data folder beside them: the kernel would report every write of the database.
    var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
    builder.AddActors(ActorsComposition.SiloProgram);
    var app = builder.Build();
    app.MapGet(HealthPaths.Live, () => Results.Ok());
    app.MapGet(HealthPaths.Ready, async (Readiness readiness) =>
        Results.StatusCode(await readiness.IsReadyAsync() ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
    return app;
});
