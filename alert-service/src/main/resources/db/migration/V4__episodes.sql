-- Runs as the schema's owner, like V1.

-- Facts: which rule a sighting met where. One sighting may meet several, at several places.
CREATE TABLE sighting_match (
    sighting     text        NOT NULL REFERENCES sighting,
    rule         text        NOT NULL,
    place        text        NOT NULL,
    track        text        NOT NULL,
    track_began  timestamptz NOT NULL,
    stay_from    timestamptz NOT NULL,
    stay_until   timestamptz NOT NULL,
    lon          double precision,
    lat          double precision,
    suspicion    jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (sighting, rule, place)
);
CREATE INDEX sighting_match_by_place ON sighting_match (place, rule, stay_until);
CREATE INDEX sighting_match_by_track ON sighting_match (track);
CREATE INDEX sighting_match_by_time ON sighting_match (stay_until);
CREATE INDEX alert_sighting_by_sighting ON alert_sighting (sighting);

-- Facts: alerts that tell of one machine. JOINED: seen by two probes, or under two verdicts at once (the two in the order of
-- their ids); MOVED_ON: first here, then there. Rules and people may both say so.
CREATE TABLE alert_link (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL,
    alert        text        NOT NULL REFERENCES alert,
    other        text        NOT NULL REFERENCES alert,
    done_at      timestamptz NOT NULL,
    actor        jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL,
    UNIQUE (kind, alert, other),
    CHECK (alert <> other)
);
CREATE INDEX alert_link_by_other ON alert_link (other);

GRANT SELECT, INSERT ON sighting_match, alert_link TO ${app_role};

-- How much an alert mattered when it was raised, and on whose word; of older ones that is not known.
ALTER TABLE alert ADD COLUMN raised_severity text, ADD COLUMN raised_probe text;
