-- Keys by which GIS programs read. The key itself is shown once and kept nowhere: only its digest is.
create table reading_key (
    id              uuid        primary key,
    name            text        not null,
    sha256          text        not null unique,
    recorded_at     timestamptz not null,
    done_at         timestamptz not null,
    made_by         jsonb       not null,
    until           timestamptz check (until > done_at)
);
create index on reading_key (name);

create table reading_key_revocation (
    key             uuid        primary key references reading_key,
    id              uuid        not null unique,
    recorded_at     timestamptz not null,
    done_at         timestamptz not null,
    revoked_by      jsonb       not null,
    reason          text
);

-- When each key was last used, and from where. No fact: it is overwritten.
create table reading_key_use (
    key             uuid        primary key references reading_key,
    last_seen_at    timestamptz not null,
    last_seen_from  text        not null
);

grant select, insert on reading_key, reading_key_revocation, reading_key_use to ${app_role};
grant update (last_seen_at, last_seen_from) on reading_key_use to ${app_role};
