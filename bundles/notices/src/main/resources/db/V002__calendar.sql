-- Who has an address for their calendar; of the secret in it there is only the hash.
create table notices.calendar (
    person varchar(64) not null primary key,
    secret_hash varchar(64) not null,
    made_at bigint not null
);

create unique index calendar_hash on notices.calendar (secret_hash);
