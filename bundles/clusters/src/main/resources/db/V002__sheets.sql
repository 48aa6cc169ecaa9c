-- What a cluster agreed on one page, as it was read then. Instants are milliseconds since 1970 in UTC.

create table clusters.sheet_edition (
    id varchar(100) not null primary key,
    cluster varchar(64) not null references clusters.cluster (id),
    edition integer not null,
    title varchar(200) not null,
    sheet ${text} not null,
    made_at bigint not null,
    made_by varchar(64) not null
);

create index sheet_edition_cluster on clusters.sheet_edition (cluster);
