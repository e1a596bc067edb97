-- Photos and papers that verdicts and proofs name by their SHA-256.

create table attachment (
    sha256          text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_at     timestamptz not null,
    file_name       text        not null,
    media_type      text        not null,
    content         bytea       not null,
    actor           jsonb       not null
);
-- Photos and PDF files are compressed already.
alter table attachment alter column content set storage external;

grant select, insert on attachment to ${app_role};
