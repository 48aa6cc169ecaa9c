-- What people said is not so in a line: the words are no place, no partner, not about that subject.

create table synergies.struck_fact (
    id varchar(64) not null primary key,
    line varchar(64) not null,
    kind varchar(20) not null,
    words varchar(200) not null,
    struck_by varchar(64) not null,
    struck_at bigint not null
);

create index struck_fact_line on synergies.struck_fact (line);
