-- Runs as the schema's owner. The service's own role (placeholder app_role) may insert facts and read them, nothing else:
-- what happened cannot be changed by the service that tells of it, nor by who breaks into it.

-- Facts -------------------------------------------------------------------------------------------------------------

-- Every sighting handled, with what was made of it. The primary key is what makes handling idempotent.
CREATE TABLE sighting (
    id           text PRIMARY KEY,
    track        text        NOT NULL,
    probe        text        NOT NULL,
    machine      text        NOT NULL,
    track_began  timestamptz NOT NULL,
    judged       text        NOT NULL,
    place        text,
    stay_from    timestamptz NOT NULL,
    stay_until   timestamptz NOT NULL,
    spot         jsonb,
    told         jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX sighting_by_place ON sighting (place, judged, stay_until) WHERE place IS NOT NULL;

-- Places off any site: where machines keep being seen. Never moved, so that an alert's place stays where it was.
CREATE TABLE cluster (
    id             text PRIMARY KEY,
    lon            double precision NOT NULL,
    lat            double precision NOT NULL,
    radius_meters  double precision NOT NULL,
    recorded_at    timestamptz      NOT NULL
);
CREATE INDEX cluster_by_place ON cluster (lat, lon);

-- What people and rules did to an alert. The id is made by the client: the same act sent twice is one.
CREATE TABLE alert_fact (
    id           uuid PRIMARY KEY,
    alert        text        NOT NULL,
    kind         text        NOT NULL,
    done_at      timestamptz NOT NULL,
    actor        jsonb       NOT NULL,
    body         jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX alert_fact_by_alert ON alert_fact (alert, recorded_at);

-- Which sightings an alert gathered.
CREATE TABLE alert_sighting (
    alert        text        NOT NULL,
    sighting     text        NOT NULL REFERENCES sighting,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (alert, sighting)
);

-- The pictures that show it; the picture itself may come earlier or later.
CREATE TABLE alert_picture (
    alert        text        NOT NULL,
    sha256       text        NOT NULL,
    sighting     text        NOT NULL,
    captured_at  timestamptz NOT NULL,
    facts        jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (alert, sha256, sighting)
);
CREATE INDEX alert_picture_by_sha256 ON alert_picture (sha256);

-- Pictures stored, by their digest.
CREATE TABLE evidence (
    sha256       text PRIMARY KEY,
    bytes        bigint      NOT NULL,
    source       text        NOT NULL,
    facts        jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- Who looked at a picture.
CREATE TABLE evidence_look (
    id           uuid PRIMARY KEY,
    sha256       text        NOT NULL,
    actor        jsonb       NOT NULL,
    outcome      text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX evidence_look_by_sha256 ON evidence_look (sha256, recorded_at);

-- The chain: each entry holds the digest of the one before it.
CREATE TABLE ledger_entry (
    seq          bigint PRIMARY KEY CHECK (seq > 0),
    subject      text        NOT NULL,
    entry        text        NOT NULL,
    hash         text        NOT NULL UNIQUE,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject, seq);

-- Steps of a dispatch, as phones send them: late, twice, in any order.
CREATE TABLE dispatch_step (
    id           uuid PRIMARY KEY,
    dispatch     text        NOT NULL,
    kind         text        NOT NULL,
    done_at      timestamptz NOT NULL,
    actor        jsonb       NOT NULL,
    position     jsonb,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX dispatch_step_by_dispatch ON dispatch_step (dispatch, done_at);

CREATE TABLE dispatch_photo (
    id           uuid PRIMARY KEY,
    dispatch     text        NOT NULL,
    sha256       text        NOT NULL,
    taken_at     timestamptz NOT NULL,
    actor        jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX dispatch_photo_by_sha256 ON dispatch_photo (sha256);

-- Changes of patrols, as asked for.
CREATE TABLE patrol_fact (
    id           uuid PRIMARY KEY,
    patrol       text        NOT NULL,
    kind         text        NOT NULL,
    done_at      timestamptz NOT NULL,
    actor        jsonb       NOT NULL,
    body         jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- Attempts to tell somebody outside.
CREATE TABLE notice_attempt (
    notice       text        NOT NULL,
    attempt      integer     NOT NULL,
    outcome      text        NOT NULL,
    detail       text,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (notice, attempt)
);

-- Projections -------------------------------------------------------------------------------------------------------

-- An alert as it stands. One unsettled alert per place and rule; episodes of a place and rule are counted from 1.
CREATE TABLE alert (
    id                text PRIMARY KEY,
    place             text        NOT NULL,
    rule              text        NOT NULL,
    episode           integer     NOT NULL,
    status            text        NOT NULL,
    severity          text        NOT NULL,
    township          text,
    revision          bigint      NOT NULL,
    -- The last revision made by a person: who decides must have seen at least that one.
    decided_revision  bigint      NOT NULL,
    first_seen_at     timestamptz NOT NULL,
    last_seen_at      timestamptz NOT NULL,
    raised_at         timestamptz NOT NULL,
    acknowledged_at   timestamptz,
    settled_at        timestamptz,
    outcome           text,
    state             jsonb       NOT NULL,
    UNIQUE (place, rule, episode)
);
CREATE UNIQUE INDEX alert_unsettled ON alert (place, rule) WHERE status <> 'SETTLED';
CREATE INDEX alert_by_raised_at ON alert (raised_at);

CREATE TABLE dispatch (
    id          text PRIMARY KEY,
    alert       text        NOT NULL REFERENCES alert,
    patrol      text        NOT NULL,
    township    text,
    step        text        NOT NULL,
    revision    bigint      NOT NULL,
    ordered_at  timestamptz NOT NULL,
    note        text,
    state       jsonb       NOT NULL
);
CREATE INDEX dispatch_by_alert ON dispatch (alert, ordered_at);

CREATE TABLE patrol (
    id           text PRIMARY KEY,
    revision     bigint NOT NULL,
    name         text   NOT NULL,
    township     text   NOT NULL,
    members      text[] NOT NULL,
    duty_from    timestamptz,
    duty_until   timestamptz,
    lon          double precision,
    lat          double precision,
    position_at  timestamptz
);

-- What the house noticed by itself, and whether somebody outside was told.
CREATE TABLE notice (
    id            text PRIMARY KEY,
    subject       text        NOT NULL,
    what          jsonb       NOT NULL,
    raised_at     timestamptz NOT NULL,
    ended_at      timestamptz,
    state         text        NOT NULL,
    attempts      integer     NOT NULL,
    next_attempt  timestamptz,
    detail        text
);
CREATE INDEX notice_waiting ON notice (next_attempt) WHERE state = 'WAITING';

-- What is to be told on Kafka; a row goes when Kafka has it.
CREATE TABLE outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic    text  NOT NULL,
    key      text  NOT NULL,
    value    bytea NOT NULL,
    headers  jsonb NOT NULL
);

-- Rights ------------------------------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${app_role};
GRANT SELECT, INSERT ON
    sighting, cluster, alert_fact, alert_sighting, alert_picture, evidence, evidence_look, ledger_entry,
    dispatch_step, dispatch_photo, patrol_fact, notice_attempt
    TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON alert, dispatch, patrol, notice TO ${app_role};
GRANT SELECT, INSERT, DELETE ON outbox TO ${app_role};
