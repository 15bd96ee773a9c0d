using System.Reflection;
using Orleans.CodeGeneration;
using Orleans.Serialization.Invocation;

namespace Actors.Simulation.Runtime;

/// <summary>What an activation asks of itself, such as the tick of a timer. As in Orleans it is a call, so filters see it.</summary>
internal sealed class LocalWork(Activation activation, Func<Task> work, bool interleaves, bool keepsAlive)
    : GrainCall(new Invokable(work), activation.GrainId, Type,
        interleaves ? InvokeMethodOptions.AlwaysInterleave : InvokeMethodOptions.None)
{
    private static readonly GrainInterfaceType Type = GrainInterfaceType.Create(nameof(ILocalWork));

    public override bool IsLocal => true;

    public override bool KeepsAlive => keepsAlive;

    public override bool IsSettled => false;

    // Its failure is told by the work itself; nobody waits for it.
    public override void Complete(Response response)
    {
    }

    private interface ILocalWork
    {
        Task Run();
    }

    private sealed class Invokable(Func<Task> work) : IInvokable, ILocalWork
    {
        private static readonly MethodInfo Method = typeof(ILocalWork).GetMethod(nameof(Run))!;

        public Task Run() => work();

        public object GetTarget() => this;

        public void SetTarget(ITargetHolder holder)
        {
        }

        public async ValueTask<Response> Invoke()
        {
            await work();
            return Response.Completed;
        }

        public int GetArgumentCount() => 0;

        public object GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

        public void SetArgument(int index, object value) => throw new ArgumentOutOfRangeException(nameof(index));

        public string GetMethodName() => nameof(Run);

        public string GetInterfaceName() => nameof(ILocalWork);

        public string GetActivityName() => $"{nameof(ILocalWork)}/{nameof(Run)}";

        public MethodInfo GetMethod() => Method;

        public Type GetInterfaceType() => typeof(ILocalWork);

        public void Dispose()
        {
        }
    }
}
