-- What the host has to remember of itself, such as the council's name, by name.
create table portal.setting (
    name varchar(200) not null primary key,
    setting_value varchar(4000) not null
);

-- What is kept in memory on every node, and how often it has changed: a node whose number is behind reads anew.
create table portal.kept_version (
    name varchar(100) not null primary key,
    version bigint not null
);

create table portal.department (
    id varchar(64) not null primary key,
    code varchar(2) not null unique,
    name varchar(200) not null unique,
    directorate varchar(200),
    swatch varchar(2) not null,
    contact varchar(64)
);

-- A person without a password cannot sign in. Nobody is ever deleted: what they wrote keeps its name.
create table portal.person (
    id varchar(64) not null primary key,
    username varchar(40) not null unique,
    name varchar(200) not null,
    post varchar(200) not null,
    department varchar(64) references portal.department (id),
    password_hash varchar(300),
    suspended boolean not null,
    made_at ${timestamp} not null
);

create table portal.person_role (
    person varchar(64) not null references portal.person (id),
    role_name varchar(40) not null,
    primary key (person, role_name)
);

-- Only the hash of a secret is kept: who reads the database cannot use a session or a token.
create table portal.session (
    id varchar(64) not null primary key,
    secret_hash varchar(64) not null unique,
    person varchar(64) not null references portal.person (id),
    signed_in_at ${timestamp} not null,
    used_at ${timestamp} not null
);
create index session_person on portal.session (person);

create table portal.token (
    id varchar(64) not null primary key,
    secret_hash varchar(64) not null unique,
    person varchar(64) not null references portal.person (id),
    made_at ${timestamp} not null,
    expires_at ${timestamp} not null
);
create index token_person on portal.token (person);
