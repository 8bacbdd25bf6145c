-- 50 of a street in one state, what is due first on top.
local path = "/api/complaints?order=due&region=" .. os.getenv("BENCH_STREET") ..
  "&state=archived&limit=50"
local cookie = "anju_session=" .. os.getenv("BENCH_OFFICIAL")
local whole
init = function() whole = wrk.format("GET", path, {["Cookie"] = cookie}) end
request = function() return whole end
