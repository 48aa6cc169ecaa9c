-- Rounds, plans, lines with their versions, editions, and the corporate plan's outcomes.
-- Instants are milliseconds since 1970 in UTC: no time zone of a machine or a driver can move them.

create table plans.round (
    id varchar(64) not null primary key,
    title varchar(100) not null,
    starts date not null,
    ends date not null,
    sections varchar(16000) not null,
    gates varchar(16000) not null,
    is_current boolean not null,
    constraint round_period unique (starts, ends)
);

create table plans.outcome (
    id varchar(64) not null primary key,
    place integer not null,
    title varchar(500) not null,
    objective varchar(500) not null
);

create table plans.department_plan (
    id varchar(64) not null primary key,
    department varchar(64) not null,
    round varchar(64) not null references plans.round (id),
    kind varchar(100) not null,
    title varchar(300) not null,
    state varchar(40) not null,
    edition integer not null,
    sections varchar(16000) not null,
    changed_at bigint not null,
    previous varchar(64),
    constraint one_plan_of_a_kind unique (department, round, kind)
);

create index plan_round on plans.department_plan (round);

create table plans.line (
    id varchar(64) not null primary key,
    plan varchar(64) not null references plans.department_plan (id),
    kind varchar(40) not null,
    called varchar(20) not null,
    part varchar(120) not null,
    place integer not null,
    version bigint not null,
    removed boolean not null,
    previous varchar(64)
);

create index line_plan on plans.line (plan, removed);

create table plans.line_version (
    id varchar(100) not null primary key,
    line varchar(64) not null references plans.line (id),
    version bigint not null,
    kind varchar(40) not null,
    part varchar(120) not null,
    words varchar(20000) not null,
    fields varchar(32000) not null,
    outcomes varchar(8000) not null,
    classification varchar(40) not null,
    written_at bigint not null,
    written_by varchar(64) not null,
    constraint one_version unique (line, version)
);

create table plans.edition (
    id varchar(100) not null primary key,
    plan varchar(64) not null references plans.department_plan (id),
    place integer not null,
    title varchar(300) not null,
    made_at bigint not null,
    made_by varchar(64) not null,
    constraint one_edition unique (plan, place)
);

create table plans.edition_line (
    id varchar(200) not null primary key,
    edition varchar(100) not null references plans.edition (id),
    line varchar(64) not null,
    version bigint not null,
    called varchar(20) not null,
    place integer not null
);

create index edition_line_edition on plans.edition_line (edition);

create table plans.kept_draft (
    id varchar(200) not null primary key,
    subject varchar(100) not null,
    person varchar(64) not null,
    from_version bigint not null,
    words varchar(20000) not null,
    rest varchar(32000) not null,
    kept_at bigint not null
);
