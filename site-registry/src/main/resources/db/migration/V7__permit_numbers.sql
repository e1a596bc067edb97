-- A permit that a file brings is found by its number.

create index on permit_version (number);
