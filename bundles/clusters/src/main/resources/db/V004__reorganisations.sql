-- How clusters stood before they were split, merged, renamed or changed members, so that it can be undone.

create table clusters.reorganisation (
    id varchar(64) not null primary key,
    round varchar(64) not null,
    words varchar(1000) not null,
    stood ${text} not null,
    undone boolean not null,
    made_at bigint not null,
    made_by varchar(64) not null
);

create index reorganisation_round on clusters.reorganisation (round);
