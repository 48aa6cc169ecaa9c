-- What the council says of the portal to everybody, version by version. Without a row the portal's own words stand. Nothing here is changed.
create table portal.statement (
    kind varchar(20) not null,
    number integer not null,
    words ${text} not null,
    why varchar(500) not null,
    written_by varchar(64) not null,
    written_at ${timestamp} not null,
    primary key (kind, number)
);
