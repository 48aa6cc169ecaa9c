-- Detectors of other modules that somebody decided on; found_type names them.

create table synergies.detector (
    id varchar(64) not null primary key,
    version varchar(20) not null,
    switched_on boolean not null,
    decided_by varchar(64) not null,
    decided_at bigint not null
);

alter table synergies.verdict alter column found_type set data type varchar(120);
