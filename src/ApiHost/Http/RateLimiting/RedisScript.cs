namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>
/// What counts a request in Redis, in one step whoever else asks: the same rules as <see cref="SlidingWindow"/>. A caller is a hash with a
/// field for each step in which requests began, and what became of those that were refused; it goes when nothing in it matters any more.
/// The time is Redis' own, since the clocks of hosts differ.
/// </summary>
internal static class RedisScript
{
    /// <summary>The script.</summary>
    public const string Text = """
        local window, refusalsToBan, within, banFor = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local steps = 12
        local step = math.max(1, math.floor(window / steps))
        local current = math.floor(now / step)
        local keep = math.max(window, within)

        local function read(key)
          local seen, old = { total = 0, oldest = current }, {}
          local fields = redis.call('HGETALL', key)
          for index = 1, #fields, 2 do
            local at, value = tonumber(fields[index]), tonumber(fields[index + 1])
            if not at then
              seen[fields[index]] = value
            elseif at <= current - steps then
              old[#old + 1] = fields[index]
            else
              seen.total = seen.total + value
              seen.oldest = math.min(seen.oldest, at)
            end
          end
          if #old > 0 then redis.call('HDEL', key, unpack(old)) end
          return seen
        end

        local function refuse(key, seen, limit, mayBan, wait)
          if not mayBan or refusalsToBan == 0 then return { 0, limit, 0, wait, 0 } end
          local refusals, since = seen.refusals or 0, seen.since or now
          if refusals == 0 or now - since >= within then refusals, since = 0, now end
          refusals = refusals + 1
          if refusals < refusalsToBan then
            redis.call('HSET', key, 'refusals', refusals, 'since', since)
            redis.call('PEXPIRE', key, keep)
            return { 0, limit, 0, wait, 0 }
          end
          redis.call('HSET', key, 'refusals', 0, 'banned', now + banFor)
          redis.call('PEXPIRE', key, math.max(keep, banFor))
          return { 0, limit, 0, banFor, 1 }
        end

        local function take(key, limit, mayBan)
          local seen = read(key)
          if seen.banned and now < seen.banned then return { 0, limit, 0, seen.banned - now, 1 } end
          local wait = (seen.oldest + steps) * step - now
          if seen.total >= limit then return refuse(key, seen, limit, mayBan, wait) end
          redis.call('HINCRBY', key, string.format('%.0f', current), 1)
          redis.call('PEXPIRE', key, keep)
          return { 1, limit, limit - seen.total - 1, wait, 0 }
        end

        local told
        for index, key in ipairs(KEYS) do
          local decision = take(key, tonumber(ARGV[3 + 2 * index]), ARGV[4 + 2 * index] == '1')
          if not told or decision[1] == 0 or decision[3] < told[3] then told = decision end
          if decision[1] == 0 then break end
        end
        return told
        """;
}
