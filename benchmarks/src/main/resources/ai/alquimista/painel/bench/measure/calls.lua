-- Calls at random from a file of lines "path<TAB>token"; says the outcome in one line.
local calls = {}

function init(args)
  for line in io.lines(args[1]) do
    local path, token = line:match("^([^\t]*)\t(.*)$")
    local headers = {}
    if token ~= "" then headers["Authorization"] = "Bearer " .. token end
    calls[#calls + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  return calls[math.random(#calls)]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
