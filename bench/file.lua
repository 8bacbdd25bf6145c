-- Residents file complaints about their own estates; each has its own key, so each is a durable
-- write of its own.
local cookies = {}
for token in os.getenv("BENCH_RESIDENT"):gmatch("%S+") do
  cookies[#cookies + 1] = "anju_session=" .. token
end
math.randomseed(os.time())
local run, n = math.random(1e9), 0
local body = '{"kind":"complaint","category":"0302",' ..
  '"text":"单元楼道有一个多月没有拖过，扶手上全是灰，请督促物业打扫。"}'
request = function()
  n = n + 1
  return wrk.format("POST", "/api/complaints", {
    ["Cookie"] = cookies[n % #cookies + 1], ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "bench-" .. run .. "-" .. n}, body)
end
