-- The registry's facts: rows that are only ever inserted. What the world was like is the column "valid" (valid time),
-- when we came to know it is "recorded_at" (recorded time). A later row takes the place of an earlier one for the time
-- that both cover; the earlier one stays, so that what we knew on any day can still be asked.

-- Every change, with who made it as they were then. The client's id makes a repeated change harmless.
create table change (
    id              uuid        primary key,
    kind            text        not null check (kind in ('area', 'probe', 'site')),
    subject         text        not null,
    revision        bigint      not null check (revision > 0),
    what            text        not null,
    done_at         timestamptz not null,
    recorded_at     timestamptz not null,
    actor           jsonb       not null,
    request_sha256  text        not null,
    unique (kind, subject, revision)
);
create index on change (kind, subject, recorded_at);

-- How far each subject has come: a projection of the changes, locked while one is made. No fact.
create table head (
    kind            text        not null check (kind in ('area', 'probe', 'site')),
    id              text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    primary key (kind, id)
);

-- What Kafka has not been told yet, written with the change itself. No fact: a row goes when Kafka has it.
create table pending (
    seq             bigint generated always as identity primary key,
    kind            text        not null,
    id              text        not null,
    revision        bigint      not null
);
create index on pending (kind, id);

create table area_description (
    area            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    kind            text        not null check (kind in ('TOWNSHIP', 'PROTECTED_ZONE')),
    name            text        not null,
    names           jsonb       not null,
    primary key (area, revision)
);

create table area_boundary (
    area            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    valid           tstzrange   not null check (not isempty(valid)),
    shape           geometry(MultiPolygon, 4490) not null check (st_isvalid(shape) and not st_isempty(shape)),
    primary key (area, revision)
);
create index on area_boundary using gist (shape);

create table probe_description (
    probe           text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    name            text        not null,
    device_id       text,
    township        text        not null,
    location        geometry(Point, 4490) not null,
    streams         jsonb       not null,
    presets         jsonb       not null,
    primary key (probe, revision)
);
create index on probe_description using gist (location);

create table probe_calibration (
    probe           text        not null,
    revision        bigint      not null,
    position        int         not null,
    recorded_at     timestamptz not null,
    preset          text        not null,
    valid           tstzrange   not null check (not isempty(valid)),
    method          jsonb       not null,
    primary key (probe, revision, position)
);

create table probe_state (
    probe           text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    watched         boolean     not null,
    reason          text,
    valid           tstzrange   not null check (not isempty(valid)),
    primary key (probe, revision)
);

create table site_description (
    site            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    name            text        not null,
    names           jsonb       not null,
    township        text        not null,
    primary key (site, revision)
);
create index on site_description (township);

create table site_boundary (
    site            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    valid           tstzrange   not null check (not isempty(valid)),
    shape           geometry(MultiPolygon, 4490) not null check (st_isvalid(shape) and not st_isempty(shape)),
    primary key (site, revision)
);
create index on site_boundary using gist (shape);

create table site_state (
    site            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    kind            text        not null check (kind in ('LICENSED', 'BANNED')),
    valid           tstzrange   not null check (not isempty(valid)),
    primary key (site, revision)
);

-- One row for each version of a permit, whole; the latest recorded one holds.
create table permit_version (
    permit          text        not null,
    site            text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    number          text        not null,
    holder          text        not null,
    mineral         text        not null,
    method          text,
    valid           tstzrange   not null check (not isempty(valid)),
    renewal_accepted tstzrange  check (not isempty(renewal_accepted)),
    suspensions     jsonb       not null,
    lowest_elevation_meters double precision,
    primary key (permit, revision)
);
create index on permit_version (site);

create table closure_order (
    site            text        not null,
    closure         text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    ordered_at      timestamptz not null,
    ordered_by      jsonb       not null,
    close_by        timestamptz not null check (close_by > ordered_at),
    measures        jsonb       not null,
    primary key (site, closure, revision)
);

create table closure_proof (
    site            text        not null,
    closure         text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    measure         text        not null,
    proved_at       timestamptz not null,
    proved_by       jsonb       not null,
    evidence        jsonb       not null,
    note            text,
    primary key (site, closure, revision)
);

create table closure_acceptance (
    site            text        not null,
    closure         text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    accepted_at     timestamptz not null,
    accepted_by     jsonb       not null,
    note            text,
    primary key (site, closure)
);

-- The service may read and add. It may change only the two tables that are no facts.
grant usage on schema ${flyway:defaultSchema} to ${app_role};
grant select, insert on all tables in schema ${flyway:defaultSchema} to ${app_role};
grant update (revision, recorded_at) on head to ${app_role};
grant delete on pending to ${app_role};
revoke all on ${flyway:table} from ${app_role};
