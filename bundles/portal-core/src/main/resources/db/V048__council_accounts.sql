-- Which account at the council's own provider is whose: a hash of issuer and lasting identifier. known_as is for reading only.
create table portal.council_account (
    identity_hash varchar(64) not null primary key,
    person varchar(64) not null references portal.person (id),
    known_as varchar(200) not null,
    joined_at ${timestamp} not null,
    seen_at ${timestamp} not null
);
create unique index council_account_person on portal.council_account (person);

-- By which name somebody comes for the first time. A row goes when they have come.
create table portal.council_expected (
    person varchar(64) not null primary key references portal.person (id),
    known_as varchar(200) not null
);
create unique index council_expected_name on portal.council_expected (known_as);

-- Whoever is on the way to the provider; with a person, to prove once more that they are that one. It opens nothing by itself.
create table portal.council_attempt (
    secret_hash varchar(64) not null primary key,
    person varchar(64) references portal.person (id),
    go_to varchar(2000) not null,
    begun_at ${timestamp} not null
);

-- Whether a session, or the step before it, began at the provider.
alter table portal.session add column by_council boolean default false not null;
alter table portal.sign_in_step add column by_council boolean default false not null;
