-- Who does not want hints on wording. A person that is not in it gets them.

create table plans.hints_off (
    person varchar(64) not null primary key
);
