-- Who signs for a service of the council: finance, legal, people, risk.

create table reports.signatory (
    id varchar(100) not null primary key,
    service varchar(20) not null,
    person varchar(64) not null
);
