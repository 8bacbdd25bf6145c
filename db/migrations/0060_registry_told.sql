-- Where the rows of an estate and of a binding are found, as `anju verify` goes through them.
CREATE INDEX registry_houses_estate ON registry_houses (estate);
CREATE INDEX registry_reveals_binding ON registry_reveals (binding);
