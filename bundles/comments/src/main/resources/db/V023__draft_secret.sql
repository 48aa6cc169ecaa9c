-- What the keys are made of by which browsers lock comments that are not sent yet; one row.
create table comments.draft_secret (
    id varchar(20) not null primary key,
    secret varchar(64) not null
);
