using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Http;

/// <summary>Examples of what all answers share, for the contract.</summary>
internal static class HttpExamples
{
    /// <summary>Adds them.</summary>
    /// <param name="examples">Where examples go.</param>
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
