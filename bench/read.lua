-- One complaint as JSON by a city official: authorised, in scope, another one each time. The
-- requests are written down beforehand, so that the generator costs little beside the server.
local cases = tonumber(os.getenv("BENCH_CASES"))
local cookie = "anju_session=" .. os.getenv("BENCH_OFFICIAL")
math.randomseed(7)
local requests, n = {}, 0
init = function()
  for i = 1, 20000 do
    requests[i] = wrk.format("GET", "/api/complaints/" .. math.random(cases), {["Cookie"] = cookie})
  end
end
request = function()
  n = n % #requests + 1
  return requests[n]
end
