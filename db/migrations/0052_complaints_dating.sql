-- Stands in policy_dating now. The clocks that run are looked at once more, which moves none.
DROP TABLE complaints_dating;
