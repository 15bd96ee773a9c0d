namespace Actors.Runtime.Tests;

/// <summary>Writes its name into the request's trail, around the call.</summary>
public abstract class TrailFilter(string name) : IIncomingGrainCallFilter
{
    public const string TrailKey = "trail";

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (RequestContext.Get(TrailKey) is not string trail)
        {
            await context.Invoke();
            return;
        }

        RequestContext.Set(TrailKey, trail + name);
        await context.Invoke();
        if (context.Result is string result)
            context.Result = result + name;
    }
}

public sealed class FirstFilter() : TrailFilter("1");

public sealed class SecondFilter() : TrailFilter("2");
