-- The second proof of a local account: the secret that its owner's app shares, sealed with a key outside of the database. Without
-- confirmed_at it is only offered. last_step is the newest half minute whose code was used: no code is taken twice.
create table portal.second_factor (
    person varchar(64) not null primary key references portal.person (id),
    sealed_secret varchar(200) not null,
    offered_at ${timestamp} not null,
    confirmed_at ${timestamp},
    last_step bigint not null
);

-- Codes for whoever has lost their app. One that was used is gone.
create table portal.recovery_code (
    code_hash varchar(64) not null primary key,
    person varchar(64) not null references portal.person (id)
);
create index recovery_code_person on portal.recovery_code (person);

-- Whoever has given the right password and still has to give a code. It opens nothing by itself.
create table portal.sign_in_step (
    secret_hash varchar(64) not null primary key,
    person varchar(64) not null references portal.person (id),
    begun_at ${timestamp} not null
);
create index sign_in_step_person on portal.sign_in_step (person);
