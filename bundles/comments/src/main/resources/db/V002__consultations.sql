-- Who was asked about a plan, from when to when, who answered; what was said in minuted meetings.
-- Days are yyyy-MM-dd, instants are milliseconds since 1970 in UTC. Lists have one entry on each row.

create table comments.consultation (
    id varchar(64) not null primary key,
    about_plan varchar(64) not null,
    department varchar(64) not null,
    title varchar(200) not null,
    opens varchar(10) not null,
    closes varchar(10) not null,
    about_sections varchar(4000) not null,
    asked_groups varchar(8000) not null,
    ended varchar(10),
    version bigint not null
);

create index consultation_plan on comments.consultation (about_plan);

create table comments.asked (
    id varchar(130) not null primary key,
    consultation varchar(64) not null references comments.consultation (id),
    person varchar(64) not null,
    consultee varchar(20) not null,
    asked_at bigint not null,
    nothing_at bigint
);

create index asked_person on comments.asked (person);
create index asked_consultation on comments.asked (consultation);

create table comments.happening (
    id varchar(64) not null primary key,
    consultation varchar(64) not null references comments.consultation (id),
    what varchar(20) not null,
    person varchar(64) not null,
    happened_at bigint not null,
    note varchar(2000) not null
);

create index happening_consultation on comments.happening (consultation);

create table comments.meeting (
    id varchar(64) not null primary key,
    about_plan varchar(64) not null,
    consultee varchar(20) not null,
    held varchar(10) not null,
    minuted varchar(500) not null,
    person varchar(64) not null,
    noted_at bigint not null
);

create index meeting_plan on comments.meeting (about_plan);

-- The invitations that consultations gave, so that only these are taken back.
create table comments.let_in (
    id varchar(400) not null primary key,
    about_plan varchar(64) not null,
    target varchar(300) not null,
    person varchar(64) not null
);

create index let_in_plan on comments.let_in (about_plan);
