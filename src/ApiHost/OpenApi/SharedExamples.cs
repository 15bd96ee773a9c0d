using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.OpenApi;

/// <summary>Examples of what all answers share, for the contract.</summary>
internal static class SharedExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var meta = new AnswerMeta
        {
            Timestamp = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            RequestId = "req_8f14e45fceea167a00000001",
            Version = ApiVersion.Text,
        };
        var code = ApiErrorCode.InvalidTransition;
        var error = new ErrorBody { Code = code.Name, Message = "A cancelled appointment cannot be confirmed." };
        examples
            .Add(meta, HttpJson.Default.AnswerMeta)
            .Add(Pagination.Of(page: 1, limit: 20, total: 1), HttpJson.Default.Pagination)
            .Add(error, HttpJson.Default.ErrorBody)
            .Add(new ErrorEnvelope { Error = error, Meta = meta }, HttpJson.Default.ErrorEnvelope)
            .Add(
                new ProblemBody
                {
                    Type = "urn:actors:error:" + code.Name,
                    Title = code.Title,
                    Status = code.Status,
                    Detail = error.Message,
                    Instance = "/api/v1/appointments/apt_01hzx3v7qk8m5n2p4r6t8w0y1e/confirm",
                    Code = code.Name,
                    RequestId = meta.RequestId,
                },
                HttpJson.Default.ProblemBody);
    }
}
