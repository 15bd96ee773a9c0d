using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Identity.ApiKeys;

/// <summary>One API key. It is asked at every request that comes with it, so that revoking works at once.</summary>
[Reentrant, GrainType("api-key")]
internal sealed class ApiKeyGrain(IGrainContext context, JournalServices services, IDocuments documents)
    : EventSourcedGrain<ApiKeyState>(context, services), IApiKeyGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => ApiKeyDocuments.ApiKey;

    /// <inheritdoc/>
    protected override ApiKeyState Empty() => new();

    /// <inheritdoc/>
    public Task<ApiKey?> Check(string secretHash) =>
        Read((secretHash, Now), static (record, asked) => record.Check(asked.secretHash, asked.Now));

    /// <inheritdoc/>
    public async Task<Outcome<ApiKey>> Issue(CreationKey key, ApiKeyRequest request)
    {
        var others = await CountAsync();
        return await Execute<Outcome<ApiKey>>((record, work) =>
        {
            if (record.Repeat(key, request) is { } repeat) return repeat;
            if (ApiKeyState.Check(request, others, work.Now) is { } refusal) return refusal;
            var issued = new ApiKeyIssued(
                Id,
                request.Name,
                request.Scopes,
                request.SecretHash,
                request.LastFour,
                request.ExpiresAt,
                work.Caller.Actor,
                key.Fingerprint);
            work.Append(issued);
            var apiKey = ApiKeyState.Of(issued, work.Now);
            work.Save(RowOf(apiKey, work.Version));
            return apiKey;
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<ApiKey>> Revoke() => Execute<Outcome<ApiKey>>((record, work) =>
    {
        if (record.Current is not { } key) return Refusal.NotFound("API key");
        work.Append(new ApiKeyRevoked());
        work.Delete(RowKey);
        return key;
    });

    private DocumentKey RowKey => new(Tenant, ApiKeyDocuments.ApiKey, Id);

    private Document RowOf(ApiKey key, long version) => new()
    {
        Key = RowKey,
        Version = version,
        CreatedAt = key.CreatedAt,
        EndsAt = key.ExpiresAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(key, IdentityJson.Default.ApiKey),
    };

    private async Task<long> CountAsync()
    {
        var query = new DocumentQuery { Tenant = Tenant, Kind = ApiKeyDocuments.ApiKey, Limit = 1 };
        return (await documents.QueryAsync(query, CancellationToken.None)).Total;
    }
}
