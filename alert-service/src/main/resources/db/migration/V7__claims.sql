-- Runs as the schema's owner, like V1.

-- Projection: who looks at which alert. A claim runs out by itself; taking one over is a fact of the ledger.
CREATE TABLE alert_claim (
    alert   text PRIMARY KEY REFERENCES alert,
    holder  text        NOT NULL,
    actor   jsonb       NOT NULL,
    since   timestamptz NOT NULL,
    until   timestamptz NOT NULL
);
CREATE INDEX alert_claim_by_until ON alert_claim (until);

GRANT SELECT, INSERT, UPDATE (holder, actor, since, until) ON alert_claim TO ${app_role};
