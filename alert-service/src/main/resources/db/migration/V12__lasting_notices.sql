-- What waits no more ends the notices about it, and nobody else's.
CREATE INDEX notice_lasting ON notice (subject) WHERE ended_at IS NULL;
