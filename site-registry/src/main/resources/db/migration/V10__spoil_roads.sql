-- Roads on which spoil is hauled: nothing is protected there, but trucks may not drive them at night.
alter table area_description
    drop constraint area_description_kind_check,
    add constraint area_description_kind_check check (kind in
        ('TOWNSHIP', 'PROTECTED_ZONE', 'FOREST_LAND', 'RIVER_FORBIDDEN_SECTION', 'NATURE_RESERVE', 'SPOIL_ROAD'));
