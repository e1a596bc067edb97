-- Runs as the schema's owner, like V1.

-- Facts -------------------------------------------------------------------------------------------------------------

-- Who wanted to let which alert go, and why. The id is made by the client. Severity is the highest the alert ever had.
CREATE TABLE dismissal (
    id             uuid PRIMARY KEY,
    alert          text        NOT NULL REFERENCES alert,
    reason         text        NOT NULL,
    explanation    text,
    severity       text        NOT NULL,
    second_person  boolean     NOT NULL CHECK (second_person OR severity = 'LOW'),
    person         text        NOT NULL,
    actor          jsonb       NOT NULL,
    done_at        timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE INDEX dismissal_by_alert ON dismissal (alert, recorded_at);
CREATE INDEX dismissal_by_person ON dismissal (person, recorded_at);

-- What the second person said.
CREATE TABLE dismissal_answer (
    id           uuid PRIMARY KEY,
    dismissal    uuid        NOT NULL UNIQUE REFERENCES dismissal,
    agrees       boolean     NOT NULL,
    explanation  text,
    person       text        NOT NULL,
    actor        jsonb       NOT NULL,
    done_at      timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- A draw among dismissals of one person; from the nonce and the ids follows which was drawn.
CREATE TABLE second_look_draw (
    id           uuid PRIMARY KEY,
    nonce        text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- Every dismissal is in one draw.
CREATE TABLE second_look_candidate (
    dismissal    uuid PRIMARY KEY REFERENCES dismissal,
    draw         uuid        NOT NULL REFERENCES second_look_draw,
    drawn        boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX second_look_one_of_each_draw ON second_look_candidate (draw) WHERE drawn;

-- What somebody else said who looked again, and the alert that came of it.
CREATE TABLE second_look_verdict (
    id           uuid PRIMARY KEY,
    dismissal    uuid        NOT NULL UNIQUE REFERENCES second_look_candidate,
    agrees       boolean     NOT NULL,
    explanation  text        NOT NULL,
    reopened     text REFERENCES alert CHECK (agrees = (reopened IS NULL)),
    person       text        NOT NULL,
    actor        jsonb       NOT NULL,
    done_at      timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL
);

-- A place, or a person, whose alerts were found to be dismissed unusually often, with the figures of that moment.
CREATE TABLE dismissal_flag (
    id                uuid PRIMARY KEY,
    kind              text             NOT NULL,
    key               text             NOT NULL,
    name              text             NOT NULL,
    dismissed         integer          NOT NULL,
    decided           integer          NOT NULL,
    others_dismissed  integer          NOT NULL,
    others_decided    integer          NOT NULL,
    chance            double precision NOT NULL,
    recorded_at       timestamptz      NOT NULL
);
CREATE INDEX dismissal_flag_by_key ON dismissal_flag (kind, key, recorded_at);

-- A level that was silent for too long, and the one that was told instead.
CREATE TABLE escalation (
    kind         text        NOT NULL,
    subject      text        NOT NULL,
    since        timestamptz NOT NULL,
    silent       text        NOT NULL,
    told         text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (kind, subject, since, silent)
);

-- Projection: what waits for somebody, at which level it is, and when the next is told; no time once the last is.
CREATE TABLE escalation_timer (
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    since     timestamptz NOT NULL,
    severity  text        NOT NULL,
    level     integer     NOT NULL,
    due_at    timestamptz,
    ended_at  timestamptz,
    PRIMARY KEY (kind, subject, since)
);
CREATE INDEX escalation_timer_running ON escalation_timer (due_at) WHERE ended_at IS NULL;

-- Who was silent is asked by the newest acts.
CREATE INDEX alert_fact_by_time ON alert_fact (recorded_at);

-- What an alert must keep --------------------------------------------------------------------------------------------

-- The database holds to these rules itself, so that they hold whatever the service is made to do. The search path names
-- pg_temp last: else a temporary table of the same name would answer in place of the true one.

ALTER TABLE alert ADD COLUMN highest_severity text;
UPDATE alert SET highest_severity = severity;
ALTER TABLE alert ALTER COLUMN highest_severity SET NOT NULL;

CREATE FUNCTION higher_severity(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN array_position(ARRAY['LOW', 'MEDIUM', 'HIGH'], a) >= array_position(ARRAY['LOW', 'MEDIUM', 'HIGH'], b)
    THEN a ELSE b END $$;

CREATE FUNCTION keep_alert() RETURNS trigger LANGUAGE plpgsql SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.highest_severity := NEW.severity;
        RETURN NEW;
    END IF;
    NEW.highest_severity := higher_severity(OLD.highest_severity, NEW.severity);
    IF (NEW.id, NEW.place, NEW.rule, NEW.episode, NEW.raised_at) IS DISTINCT FROM (OLD.id, OLD.place, OLD.rule, OLD.episode, OLD.raised_at)
        OR NEW.revision < OLD.revision
        OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at) THEN
        RAISE EXCEPTION 'alert % stays what it is', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.status = 'SETTLED' AND (NEW.status, NEW.outcome, NEW.settled_at, NEW.state -> 'settlement')
        IS DISTINCT FROM (OLD.status, OLD.outcome, OLD.settled_at, OLD.state -> 'settlement') THEN
        RAISE EXCEPTION 'alert % stays as it was settled', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.status <> 'SETTLED' AND NEW.outcome = 'DISMISSED' AND NOT EXISTS (
        SELECT 1 FROM dismissal d LEFT JOIN dismissal_answer a ON a.dismissal = d.id
        WHERE d.alert = NEW.id AND (a.agrees OR (NOT d.second_person AND NEW.highest_severity = 'LOW'))) THEN
        RAISE EXCEPTION 'alert % needs a second person to be dismissed', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER alert_keeps BEFORE INSERT OR UPDATE ON alert FOR EACH ROW EXECUTE FUNCTION keep_alert();

CREATE FUNCTION require_other_person() RETURNS trigger LANGUAGE plpgsql SET search_path = ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF NEW.person IN (SELECT person FROM dismissal WHERE id = NEW.dismissal)
        OR (TG_TABLE_NAME = 'second_look_verdict'
            AND NEW.person IN (SELECT person FROM dismissal_answer WHERE dismissal = NEW.dismissal)) THEN
        RAISE EXCEPTION 'dismissal % needs another person', NEW.dismissal USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER answered_by_another BEFORE INSERT ON dismissal_answer FOR EACH ROW EXECUTE FUNCTION require_other_person();
CREATE TRIGGER looked_at_by_another BEFORE INSERT ON second_look_verdict FOR EACH ROW EXECUTE FUNCTION require_other_person();

-- The ledger's entry vouches for what people did here.
CREATE TRIGGER witness AFTER INSERT ON dismissal FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON dismissal_answer FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON second_look_draw FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON second_look_candidate FOR EACH ROW EXECUTE FUNCTION witness('dismissal');
CREATE TRIGGER witness AFTER INSERT ON second_look_verdict FOR EACH ROW EXECUTE FUNCTION witness('id');
CREATE TRIGGER witness AFTER INSERT ON dismissal_flag FOR EACH ROW EXECUTE FUNCTION witness('id');

-- Rights ------------------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT ON dismissal, dismissal_answer, second_look_draw, second_look_candidate, second_look_verdict,
    dismissal_flag, escalation
    TO ${app_role};
GRANT SELECT, INSERT, UPDATE (level, due_at, ended_at) ON escalation_timer TO ${app_role};
