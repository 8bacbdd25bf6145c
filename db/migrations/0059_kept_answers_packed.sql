-- Kept answers are packed before they are sealed (platform/http/idempotency.cpp). What was kept for
-- a week before was not; whoever repeats a request of before sends it anew.
delete from platform_requests;
