-- How each resource of any module is protected, by its reference. Its owner writes it in the transaction that writes the resource.
create table portal.protection (
    ref varchar(194) not null constraint protection_ref primary key,
    department varchar(64) not null,
    plan_ref varchar(194),
    in_round varchar(64),
    audience varchar(20) not null,
    classification varchar(20) not null,
    author varchar(64)
);

create table portal.invitation (
    ref varchar(194) not null,
    person varchar(64) not null,
    invited_by varchar(64) not null,
    made_at ${timestamp} not null,
    primary key (ref, person)
);

create table portal.cluster_membership (
    cluster_id varchar(64) not null primary key,
    name varchar(200) not null,
    in_round varchar(64) not null,
    lead_person varchar(64) not null,
    is_open boolean not null
);

create table portal.cluster_department (
    cluster_id varchar(64) not null references portal.cluster_membership (cluster_id),
    department varchar(64) not null,
    observes boolean not null,
    primary key (cluster_id, department)
);

-- What departments turned. An empty cluster stands for all of them.
create table portal.switch (
    department varchar(64) not null,
    module_id varchar(64) not null,
    name varchar(64) not null,
    cluster_id varchar(64) not null,
    turned_on boolean not null,
    reason varchar(500) not null,
    turned_by varchar(64) not null,
    turned_at ${timestamp} not null,
    primary key (department, module_id, name, cluster_id)
);
