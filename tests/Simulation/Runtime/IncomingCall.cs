using System.Reflection;
using System.Runtime.ExceptionServices;
using Orleans.Serialization.Invocation;

namespace Actors.Simulation.Runtime;

/// <summary>A call that has arrived, on its way through the filters of the process, the grain's own, and into the grain.</summary>
internal sealed class IncomingCall(GrainCall call, Activation activation, IReadOnlyList<IIncomingGrainCallFilter> filters)
    : IIncomingGrainCallContext
{
    private int _stage;

    public IInvokable Request => call.Request;

    public object Grain => activation.GrainInstance!;

    public GrainId? SourceId => call.Source;

    public GrainId TargetId => activation.GrainId;

    public IGrainContext TargetContext => activation;

    public GrainInterfaceType InterfaceType => call.InterfaceType;

    public string InterfaceName => call.Request.GetInterfaceName();

    public string MethodName => call.Request.GetMethodName();

    public MethodInfo InterfaceMethod => call.Request.GetMethod();

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = call.Request.GetTarget()!.GetType().GetInterfaceMap(call.Request.GetInterfaceType());
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    public object? Result
    {
        get => Response is { Exception: null } response ? response.Result : null;
        set => Response = Response.FromResult(value);
    }

    public Response? Response { get; set; }

    public async Task Invoke()
    {
        var stage = _stage++;
        try
        {
            // The grain's own filter, when it is one, comes after all others.
            if (stage < filters.Count) await Pass(filters[stage]);
            else if (stage == filters.Count && Grain is IIncomingGrainCallFilter own) await Pass(own);
            else if (stage <= filters.Count + 1) await Arrive();
            else throw new InvalidOperationException("A filter went on with a call that had already reached the grain.");
        }
        finally
        {
            _stage--;
        }
    }

    private async Task Pass(IIncomingGrainCallFilter filter)
    {
        await filter.Invoke(this);
        if (Response is null)
            throw new InvalidOperationException($"{filter.GetType().Name} neither went on with the call nor gave a result.");
    }

    private async Task Arrive()
    {
        Response = await call.Request.Invoke();
        // Filters see it thrown.
        if (Response.Exception is { } failure) ExceptionDispatchInfo.Throw(failure);
    }
}
