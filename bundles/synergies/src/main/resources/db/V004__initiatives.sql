-- Joint initiatives: terms in versions that never change, signatures under each, and the lines that carry them. Money is whole pounds.

create table synergies.initiative (
    id varchar(64) not null primary key,
    finding varchar(64) not null,
    type_code varchar(40) not null,
    line_a varchar(64) not null,
    department_a varchar(64) not null,
    line_b varchar(64) not null,
    department_b varchar(64) not null,
    round_id varchar(64) not null,
    replaces boolean not null,
    achieved bigint,
    delivered_on varchar(10),
    delivered_by varchar(64),
    ended_why varchar(2000),
    ended_by varchar(64),
    ended_at bigint
);

create index initiative_finding on synergies.initiative (finding);

create table synergies.terms (
    id varchar(90) not null primary key,
    initiative varchar(64) not null,
    terms_number integer not null,
    title varchar(200) not null,
    joint_text varchar(4000) not null,
    kpi varchar(1000) not null,
    by_day varchar(10) not null,
    lead_department varchar(64) not null,
    benefit bigint not null,
    benefit_of varchar(1000) not null,
    parts varchar(30000) not null,
    proposed_by varchar(64) not null,
    proposed_at bigint not null,
    constraint terms_once unique (initiative, terms_number)
);

create table synergies.signature (
    id varchar(200) not null primary key,
    initiative varchar(64) not null,
    terms_number integer not null,
    department varchar(64) not null,
    signed_as varchar(20) not null,
    person varchar(64) not null,
    signed_at bigint not null
);

create index signature_initiative on synergies.signature (initiative);

create table synergies.joint_line (
    id varchar(130) not null primary key,
    initiative varchar(64) not null,
    department varchar(64) not null,
    line varchar(64) not null
);

create index joint_line_initiative on synergies.joint_line (initiative);
create index joint_line_line on synergies.joint_line (line);
