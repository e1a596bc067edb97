-- What a permit says besides its validity. Rows from before say nothing of it, which reads as "no limit".
alter table permit_version
    add column renewal_applied_at       timestamptz,
    add column hours                    jsonb not null default '[]',
    add column closed_seasons           jsonb not null default '[]',
    add column bans                     jsonb not null default '[]',
    add column machine_quota            int check (machine_quota > 0),
    add column vessel_quota             int check (vessel_quota > 0),
    add column highest_elevation_meters double precision,
    add column annual_quantity          jsonb,
    add column vessel                   text,
    add column holder_credit_code       text;

-- More kinds of protected areas, and when nothing may be taken from them.
alter table area_description
    drop constraint area_description_kind_check,
    add constraint area_description_kind_check check (kind in
        ('TOWNSHIP', 'PROTECTED_ZONE', 'FOREST_LAND', 'RIVER_FORBIDDEN_SECTION', 'NATURE_RESERVE')),
    add column forbidden                jsonb not null default '[]';

-- Who holds permits, and who may be granted none: changed like the rest, but told to nobody.
alter table change
    drop constraint change_kind_check,
    add constraint change_kind_check check (kind in ('area', 'probe', 'site', 'holder'));
alter table head
    drop constraint head_kind_check,
    add constraint head_kind_check check (kind in ('area', 'probe', 'site', 'holder'));

create table holder_version (
    holder          text        not null,
    revision        bigint      not null,
    recorded_at     timestamptz not null,
    name            text        not null,
    -- The name as it is compared: one way of writing for all.
    name_key        text        not null,
    credit_code     text,
    blacklisted     jsonb       not null,
    primary key (holder, revision)
);
create index on holder_version (name_key);
create index on holder_version (credit_code);

grant select, insert on holder_version to ${app_role};
