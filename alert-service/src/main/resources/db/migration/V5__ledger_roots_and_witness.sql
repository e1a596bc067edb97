-- Runs as the schema's owner, like V1.

-- The second chain (SM3, GB/T 32905). Entries written before have none: it is worked out from their text.
ALTER TABLE ledger_entry ADD COLUMN sm3 text;

-- Roots as they were signed and handed over.
CREATE TABLE ledger_root (
    number       bigint PRIMARY KEY CHECK (number > 0),
    at           timestamptz NOT NULL,
    root         text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- What a time-stamping authority said of a root (RFC 3161); without a token: why it said nothing.
CREATE TABLE ledger_root_stamp (
    number       bigint PRIMARY KEY REFERENCES ledger_root,
    authority    text        NOT NULL,
    token        bytea,
    detail       text,
    recorded_at  timestamptz NOT NULL
);

-- Notes, for the ledger entry that ends the transaction, which facts it brings: a line with table, key and SHA-256 for each.
-- The digest is taken over the row as jsonb, in UTC, without what is null; so a column added later must be nullable and
-- without a default. With paths as further arguments it is taken over these parts of the row only.
CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
    whole jsonb := to_jsonb(NEW);
    part jsonb := whole;
BEGIN
    IF TG_NARGS > 1 THEN
        part := (SELECT jsonb_object_agg(path, whole #> path::text[]) FROM unnest(TG_ARGV[1:]) AS path);
    END IF;
    PERFORM set_config('minewatch.facts',
        coalesce(current_setting('minewatch.facts', true), '') || TG_TABLE_NAME || '/' || (whole ->> TG_ARGV[0]) || '='
            || encode(sha256(convert_to(jsonb_strip_nulls(part)::text, 'UTF8')), 'hex') || E'\n',
        true);
    RETURN NULL;
END $$;

CREATE TRIGGER witness AFTER INSERT ON alert_fact FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION witness('sha256');
CREATE TRIGGER witness AFTER INSERT ON evidence_look FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON dispatch_step FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON dispatch_photo FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON patrol_fact FOR EACH ROW EXECUTE FUNCTION witness('id');

-- Of an alert: what it is, and what was decided about it. The rest changes with every sighting.
CREATE TRIGGER witness AFTER INSERT ON alert FOR EACH ROW EXECUTE FUNCTION witness('id', '{id}', '{place}', '{rule}',
    '{episode}', '{status}', '{raised_at}', '{settled_at}', '{outcome}',
    '{state,status}', '{state,acknowledgedBy}', '{state,settlement}');
CREATE TRIGGER witness_change AFTER UPDATE ON alert FOR EACH ROW
    WHEN (OLD.id <> NEW.id OR OLD.place <> NEW.place OR OLD.rule <> NEW.rule OR OLD.episode <> NEW.episode
        OR OLD.status <> NEW.status OR OLD.raised_at <> NEW.raised_at
        OR OLD.settled_at IS DISTINCT FROM NEW.settled_at OR OLD.outcome IS DISTINCT FROM NEW.outcome
        OR OLD.state -> 'status' IS DISTINCT FROM NEW.state -> 'status'
        OR OLD.state -> 'acknowledgedBy' IS DISTINCT FROM NEW.state -> 'acknowledgedBy'
        OR OLD.state -> 'settlement' IS DISTINCT FROM NEW.state -> 'settlement')
    EXECUTE FUNCTION witness('id', '{id}', '{place}', '{rule}',
        '{episode}', '{status}', '{raised_at}', '{settled_at}', '{outcome}',
        '{state,status}', '{state,acknowledgedBy}', '{state,settlement}');

GRANT SELECT, INSERT ON ledger_root, ledger_root_stamp TO ${app_role};
