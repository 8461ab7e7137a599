-- One request against several buckets at once: all are charged, or none.
--
-- GCRA by virtual scheduling (ITU-T I.371, annex A). A key holds its bucket's theoretical arrival time, in whole
-- microseconds of this server's clock: numbers below 2^53, so that Lua reckons exactly. A key lives until its bucket is full.
--
-- KEYS: the buckets
-- ARGV: for each bucket its interval (T), then its fill time (burst * T), in microseconds
-- Answers 1 or 0 for admitted or not, the time, and each bucket's debt behind that: microseconds until it is full
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local debts = {}
local admitted = 1
for i, key in ipairs(KEYS) do
  local interval = tonumber(ARGV[2 * i - 1])
  local fill = tonumber(ARGV[2 * i])
  -- pcall: whatever else may lie under the key is no bucket, and is written over.
  local kept = redis.pcall('GET', key)
  local arrival = type(kept) == 'string' and tonumber(kept)
  local debt = 0
  if arrival and arrival > now then
    -- Beyond the fill time if the quota was lowered or the clock went back: the bucket is empty, not worse.
    debt = math.min(math.ceil(arrival) - now, fill)
  end
  if debt + interval > fill then
    admitted = 0
  end
  debts[i] = debt
end
if admitted == 1 then
  for i, key in ipairs(KEYS) do
    debts[i] = debts[i] + tonumber(ARGV[2 * i - 1])
    redis.call('SET', key, string.format('%.0f', now + debts[i]), 'PX', math.ceil(debts[i] / 1000))
  end
end
return {admitted, now, unpack(debts)}
