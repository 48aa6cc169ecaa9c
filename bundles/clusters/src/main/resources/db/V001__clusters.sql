-- Clusters, round by round, and what became of them. Instants are milliseconds since 1970 in UTC.

create table clusters.cluster (
    id varchar(64) not null primary key,
    round varchar(64) not null,
    charter varchar(32000) not null,
    is_open boolean not null,
    closed_why varchar(20) not null,
    previous varchar(64),
    origin varchar(64),
    brought varchar(32000) not null,
    own_fields varchar(1000) not null,
    extras varchar(32000) not null,
    refusals varchar(8000) not null,
    version bigint not null,
    changed_at bigint not null
);

create index cluster_round on clusters.cluster (round);

create table clusters.history (
    id varchar(100) not null primary key,
    cluster varchar(64) not null references clusters.cluster (id),
    version bigint not null,
    happened varchar(20) not null,
    fields varchar(1000) not null,
    reason varchar(500) not null,
    charter varchar(32000) not null,
    made_at bigint not null,
    made_by varchar(64) not null
);

create index history_cluster on clusters.history (cluster);
