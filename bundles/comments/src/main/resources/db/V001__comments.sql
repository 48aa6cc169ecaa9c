-- Comments on lines, replies among them, and the wordings that were edited away.
-- Instants are milliseconds since 1970 in UTC.

create table comments.spoken (
    id varchar(64) not null primary key,
    line varchar(64) not null,
    department_plan varchar(64) not null,
    department varchar(64) not null,
    author varchar(64) not null,
    reach varchar(20) not null,
    words varchar(20000) not null,
    given_at bigint not null,
    edited_at bigint,
    parent varchar(64),
    quote varchar(20000),
    prefix varchar(200),
    suffix varchar(200),
    made_version bigint,
    made_start integer,
    carried_version bigint,
    state varchar(20),
    now_start integer,
    now_end integer,
    kept double precision,
    unsure boolean,
    suggestion varchar(20000),
    answer_kind varchar(20),
    answer_reason varchar(4000),
    answered_by varchar(64),
    answered_at bigint,
    needs_answer boolean not null,
    resolved boolean not null,
    removed boolean not null,
    version bigint not null
);

create index spoken_plan on comments.spoken (department_plan, removed);
create index spoken_line on comments.spoken (line);
create index spoken_author on comments.spoken (author);

create table comments.wording (
    id varchar(100) not null primary key,
    spoken varchar(64) not null references comments.spoken (id),
    version bigint not null,
    words varchar(20000) not null,
    written_at bigint not null
);
