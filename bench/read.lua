-- One complaint as JSON by a city official: authorised, in scope, another one each time.
local cases = tonumber(os.getenv("BENCH_CASES"))
local cookie = "anju_session=" .. os.getenv("BENCH_OFFICIAL")
math.randomseed(7)
request = function()
  return wrk.format("GET", "/api/complaints/" .. math.random(cases), {["Cookie"] = cookie})
end
