-- Patches of ground that changed between two satellite images: tasks, each to get a verdict by a deadline.

-- One row for each version of a patch, whole; the latest recorded one holds.
create table patch_version (
    patch           text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    number          text        not null,
    name            text        not null,
    township        text,
    deadline        timestamptz not null,
    shape           geometry(MultiPolygon, 4490) not null check (st_isvalid(shape) and not st_isempty(shape)),
    primary key (patch, revision)
);
create index on patch_version using gist (shape);

-- What came of the check in the field. A later verdict takes the place of an earlier one, which stays.
create table patch_verdict (
    patch           text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    given_at        timestamptz not null,
    verdict         text        not null
        check (verdict in ('LEGAL', 'ILLEGAL', 'PSEUDO_CHANGE', 'HISTORIC_TRACE')),
    explanation     text,
    attachment      text,
    actor           jsonb       not null,
    primary key (patch, revision),
    check (verdict in ('LEGAL', 'ILLEGAL') or (explanation is not null and attachment is not null))
);

alter table change
    drop constraint change_kind_check,
    add constraint change_kind_check check (kind in ('area', 'probe', 'site', 'holder', 'patch'));
alter table head
    drop constraint head_kind_check,
    add constraint head_kind_check check (kind in ('area', 'probe', 'site', 'holder', 'patch'));

grant select, insert on patch_version, patch_verdict to ${app_role};
