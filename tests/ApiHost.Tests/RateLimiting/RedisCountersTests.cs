using System.Globalization;
using Actors.ApiHost.Http.RateLimiting;
using Actors.Silo.Identity;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>Counting in a real Redis: as in memory, and nothing of callers in it.</summary>
public sealed class RedisCountersTests
{
    public static TheoryData<string> Cases => CounterConformance.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_counts_as_memory_does(string name)
    {
        await using var redis = await PrivateRedis.Start();
        await using var time = await RedisTime.StartAsync(redis);
        await CounterConformance.RunAsync(name, time);
    }

    [Fact]
    public async Task What_is_kept_names_nobody_and_ends_by_itself()
    {
        await using var redis = await PrivateRedis.Start();
        await using var time = await RedisTime.StartAsync(redis);
        var counters = time.With(new BanOptions { Refusals = 2 });
        for (var request = 0; request < 4; request++) await counters.TakeAsync([new Allowance("address:203.0.113.7", 1)]);
        await counters.TakeAsync([new Allowance("user:usr_1", 5), new Allowance("network:203.0.113.7", 5)]);

        var keys = await time.KeysAsync();
        keys.Length.ShouldBe(3);
        foreach (var key in keys)
        {
            key.ToString().ShouldNotContain("203.0.113.7");
            key.ToString().ShouldNotContain("usr_1");
            var left = (await time.Database.KeyTimeToLiveAsync(key)).ShouldNotBeNull();
            left.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(300));
            (await time.Database.HashLengthAsync(key)).ShouldBeLessThan(16);
        }
    }

    private sealed class RedisTime(ConnectionMultiplexer redis, PrivateRedis server) : ICountedTime, IAsyncDisposable
    {
        private const string Pattern = "actors:{allowances}:*";

        // What time does: whatever was noted lies further back, and what ends by itself ends sooner.
        private const string Pass = """
            local by, steps = tonumber(ARGV[1]), math.ceil(tonumber(ARGV[1]) / 5000)
            for _, key in ipairs(KEYS) do
              local fields = redis.call('HGETALL', key)
              local left = redis.call('PTTL', key)
              redis.call('DEL', key)
              for index = 1, #fields, 2 do
                local name, value = fields[index], fields[index + 1]
                if tonumber(name) then name = string.format('%.0f', tonumber(name) - steps)
                elseif name == 'since' or name == 'banned' then value = string.format('%.0f', tonumber(value) - by) end
                redis.call('HSET', key, name, value)
              end
              redis.call('PEXPIRE', key, left - by)
            end
            """;

        private readonly List<RedisCounters> _counters = [];

        public IDatabase Database { get; } = redis.GetDatabase();

        public static async Task<RedisTime> StartAsync(PrivateRedis server) =>
            new(await ConnectionMultiplexer.ConnectAsync("127.0.0.1:" + server.Port), server);

        public Task<RedisKey[]> KeysAsync() =>
            Task.FromResult(redis.GetServer("127.0.0.1", server.Port).Keys(pattern: Pattern).ToArray());

        public IAllowanceCounters With(BanOptions ban)
        {
            var options = Options.Create(new RateLimitOptions
            {
                Redis = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"),
                Ban = ban,
                // What is counted does not depend on how busy the machine is.
                RedisMilliseconds = 10_000,
            });
            var counters = new RedisCounters(options, new RootKey(new byte[32]));
            _counters.Add(counters);
            return new Started(counters);
        }

        public async Task PassAsync(TimeSpan span) =>
            await Database.ScriptEvaluateAsync(Pass, await KeysAsync(), [(long)span.TotalMilliseconds]);

        public async ValueTask DisposeAsync()
        {
            foreach (var counters in _counters) await counters.DisposeAsync();
            await redis.DisposeAsync();
        }

        private sealed class Started(RedisCounters counters) : IAllowanceCounters
        {
            private readonly Lazy<Task> _start = new(() => counters.StartAsync(CancellationToken.None));

            public async ValueTask<RateLimitDecision> TakeAsync(Allowance[] allowances)
            {
                await _start.Value;
                return await counters.TakeAsync(allowances);
            }
        }
    }
}
