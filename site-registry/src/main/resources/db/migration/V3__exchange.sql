-- Files that came from outside: kept as filed, judged row by row before anything of them is stored.

-- The file and who brought it. Its id is made from its content and what was asked for: the same file is the same import.
create table import_file (
    import          uuid        primary key,
    recorded_at     timestamptz not null,
    target          text        not null,
    file_name       text        not null,
    options         jsonb       not null,
    sha256          text        not null,
    content         bytea       not null,
    actor           jsonb       not null
);
-- It is compressed already, or small.
alter table import_file alter column content set storage external;
create index on import_file (recorded_at, import);

-- How far the work on it has come. No fact.
create table import_progress (
    import          uuid        primary key references import_file,
    state           text        not null check (state in ('READING', 'READY', 'REFUSED', 'STORING', 'STORED', 'FAILED')),
    phase           text        not null,
    done            bigint      not null default 0,
    total           bigint      not null default 0,
    format          text,
    encoding        text,
    stated_frame    text,
    frame           text,
    remarks         jsonb       not null default '[]',
    notices         jsonb       not null default '[]',
    storing         jsonb,
    taken_until     timestamptz,
    attempts        bigint      not null default 0
);
create index on import_progress (state) where state in ('READING', 'STORING');

-- What the file's rows would do. Worked out from the file, and again whenever the registry has moved on. No fact.
create table import_row (
    import          uuid        not null references import_file,
    row             bigint      not null,
    place           text        not null,
    verdict         text        not null check (verdict in ('FINE', 'REPAIRED', 'UNDECIDED', 'REFUSED')),
    head            text,
    subject         text,
    revision        bigint      not null,
    present         boolean     not null,
    unchanged       boolean     not null,
    name            text        not null,
    properties      jsonb       not null,
    remarks         jsonb       not null,
    shape           geometry(Geometry, 4490),
    as_filed        jsonb,
    square_meters   double precision,
    request         jsonb,
    fingerprint     text        not null,
    primary key (import, row)
);
create index on import_row (import, head, row);
create index on import_row using gist (shape);

-- What a person decided about a row, and about which state of it.
create table import_decision (
    id              uuid        not null,
    import          uuid        not null,
    row             bigint      not null,
    recorded_at     timestamptz not null,
    done_at         timestamptz not null,
    accept          boolean     not null,
    reason          text        not null,
    fingerprint     text        not null,
    actor           jsonb       not null,
    primary key (id, row)
);
create index on import_decision (import, row, recorded_at);

-- Written with what was stored, in the same transaction: an import is stored once.
create table import_storing (
    import          uuid        primary key references import_file,
    id              uuid        not null,
    recorded_at     timestamptz not null,
    done_at         timestamptz not null,
    rows_stored     bigint      not null,
    actor           jsonb       not null
);

-- Permits name their sites by what these are called.
create index on site_description (name);

grant select, insert on import_file, import_progress, import_row, import_decision, import_storing to ${app_role};
grant update on import_progress to ${app_role};
grant update, delete on import_row to ${app_role};
