-- Runs as the schema's owner, like V1.

-- Facts: every change of every probe, by the id of the event that told it; what is told again later is told twice.
CREATE TABLE probe_health (
    id           text        NOT NULL,
    probe        text        NOT NULL,
    state        text        NOT NULL,
    since        timestamptz NOT NULL,
    reported_at  timestamptz NOT NULL,
    told         jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (id, reported_at)
);
CREATE INDEX probe_health_by_probe ON probe_health (probe, reported_at, id);

-- Projection: what timelines say was the matter with cameras. Each belongs to one alert at most; a late change may move
-- its end, never its alert.
CREATE TABLE camera_trouble (
    probe     text        NOT NULL,
    kind      text        NOT NULL,
    began_at  timestamptz NOT NULL,
    ended_at  timestamptz,
    state     text        NOT NULL,
    alert     text REFERENCES alert,
    PRIMARY KEY (probe, kind, began_at)
);
CREATE INDEX camera_trouble_lasting ON camera_trouble (began_at) WHERE ended_at IS NULL OR alert IS NULL;
CREATE INDEX camera_trouble_by_alert ON camera_trouble (alert) WHERE alert IS NOT NULL;

-- Alerts take the place of these notices: nothing would end them any more.
UPDATE notice SET ended_at = now() WHERE ended_at IS NULL AND what ->> 'code' = 'notice.probe-silent';

GRANT SELECT, INSERT ON probe_health TO ${app_role};
GRANT SELECT, INSERT, UPDATE (ended_at, state, alert) ON camera_trouble TO ${app_role};
