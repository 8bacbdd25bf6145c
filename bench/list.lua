-- 50 of a street in one state, what is due first on top.
local street = os.getenv("BENCH_STREET")
local cookie = "anju_session=" .. os.getenv("BENCH_OFFICIAL")
local path = "/api/complaints?region=" .. street .. "&state=archived&limit=50"
request = function() return wrk.format("GET", path, {["Cookie"] = cookie}) end
