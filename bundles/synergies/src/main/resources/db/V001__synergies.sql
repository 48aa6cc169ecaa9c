-- Findings as the newest run left them, and what people said of them. Instants are milliseconds since 1970 in UTC.

create table synergies.finding (
    id varchar(64) not null primary key,
    line_a varchar(64) not null,
    line_b varchar(64) not null,
    department_a varchar(64) not null,
    department_b varchar(64) not null,
    plan_a varchar(64) not null,
    plan_b varchar(64) not null,
    version_a bigint not null,
    version_b bigint not null,
    words_a varchar(64) not null,
    words_b varchar(64) not null,
    type_code varchar(40) not null,
    conflict_kind varchar(40),
    score double precision not null,
    confidence double precision not null,
    evidence varchar(20000) not null,
    stamp varchar(400) not null,
    state varchar(20) not null,
    returned boolean not null,
    superseded boolean not null,
    found_at bigint not null
);

create index finding_a on synergies.finding (line_a);
create index finding_b on synergies.finding (line_b);

create table synergies.verdict (
    id varchar(64) not null primary key,
    finding varchar(64) not null,
    line_a varchar(64) not null,
    line_b varchar(64) not null,
    version_a bigint not null,
    version_b bigint not null,
    words_a varchar(64) not null,
    words_b varchar(64) not null,
    answer varchar(20) not null,
    reason varchar(4000) not null,
    found_type varchar(40) not null,
    right_type varchar(40) not null,
    given_by varchar(64) not null,
    given_at bigint not null
);

create index verdict_lines on synergies.verdict (line_a, line_b);
create index verdict_finding on synergies.verdict (finding);
