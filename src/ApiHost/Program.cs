using Actors.ApiHost;
using Actors.Silo;

return await ProgramRun.ToItsEnd(() =>
{
    // Watching the settings for changes means watching the data folder beside them: the kernel would report every write of the database.
    var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
    builder.AddActors();
    builder.AddApi();
    var app = builder.Build();
    app.UseApi();
    return app;
});
