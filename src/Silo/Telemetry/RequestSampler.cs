using OpenTelemetry.Trace;

namespace Actors.Silo.Telemetry;

/// <summary>
/// Only a request from outside begins a trace, and only a share of them do. Whatever else has no trace begins none: Orleans' own
/// questions to the database, timers, and calls of a request that is not recorded, which in another process would look like new ones.
/// </summary>
/// <param name="share">The share, from 0 to 1.</param>
internal sealed class RequestSampler(double share) : Sampler
{
    // What the framework calls the span of a request as long as nobody has named it.
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly TraceIdRatioBasedSampler _requests = new(share);

    /// <inheritdoc/>
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Name == Request ? _requests.ShouldSample(samplingParameters) : new SamplingResult(SamplingDecision.Drop);
}
