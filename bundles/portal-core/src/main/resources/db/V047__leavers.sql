-- Since when somebody has left (yyyy-MM-dd), and who does their work now. Whoever works here has neither.
alter table portal.person add column left_on varchar(10);
alter table portal.person add column successor varchar(64);

-- What is going to change about a person on a day to come. Roles are names divided by spaces.
create table portal.person_change (
    id varchar(64) not null primary key,
    person varchar(64) not null references portal.person (id),
    kind varchar(10) not null,
    from_day varchar(10) not null,
    department varchar(64) references portal.department (id),
    post varchar(200) not null,
    roles varchar(400) not null,
    successor varchar(64) references portal.person (id),
    planned_by varchar(64) not null,
    planned_at ${timestamp} not null
);
create index person_change_person on portal.person_change (person);
