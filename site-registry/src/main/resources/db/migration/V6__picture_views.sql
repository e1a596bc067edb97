-- Who looked at a probe's live picture, and at which one.
create table picture_view (
    id              uuid        primary key,
    probe           text        not null,
    recorded_at     timestamptz not null,
    captured_at     timestamptz not null,
    sha256          text        not null,
    actor           jsonb       not null
);
create index on picture_view (probe, recorded_at);

grant select, insert on picture_view to ${app_role};
