-- How a round is set up, who signs, what was decided, who was reminded. Small structures are JSON: they are read and written whole.

create table plans.round_setup (
    round varchar(64) not null primary key references plans.round (id),
    version bigint not null,
    guidance varchar(16000) not null,
    template varchar(32000) not null,
    dates varchar(16000) not null,
    rules varchar(16000) not null,
    budget_on date,
    budget_minute varchar(300),
    budget_by varchar(64),
    changed_at bigint not null,
    changed_by varchar(64) not null
);

create table plans.plan_template (
    id varchar(64) not null primary key,
    version bigint not null,
    title varchar(120) not null,
    body varchar(32000) not null,
    changed_at bigint not null,
    changed_by varchar(64) not null
);

create table plans.bank_holiday (
    holiday date not null primary key,
    title varchar(120) not null
);

create table plans.sign_off (
    id varchar(64) not null primary key,
    plan varchar(64) not null references plans.department_plan (id),
    round varchar(64) not null,
    step varchar(40) not null,
    agreed boolean not null,
    person varchar(64) not null,
    stands_for varchar(64),
    note varchar(2000) not null,
    signed_at bigint not null,
    of_changed_at bigint not null,
    lapsed boolean not null
);

create index sign_off_round on plans.sign_off (round, lapsed);

create table plans.absence_cover (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    delegate varchar(64) not null,
    first_day date not null,
    last_day date not null,
    reason varchar(500) not null,
    ended boolean not null
);

create table plans.gate_override (
    id varchar(64) not null primary key,
    plan varchar(64) not null references plans.department_plan (id),
    to_state varchar(40) not null,
    conditions varchar(8000) not null,
    officer varchar(64) not null,
    reason varchar(2000) not null,
    made_at bigint not null,
    used boolean not null
);

create index gate_override_plan on plans.gate_override (plan, used);

create table plans.reminder (
    id varchar(64) not null primary key,
    round varchar(64) not null,
    department varchar(64) not null,
    person varchar(64) not null,
    gate_state varchar(40) not null,
    gate_title varchar(120) not null,
    due date not null,
    sent_by varchar(64) not null,
    sent_at bigint not null
);

create index reminder_person on plans.reminder (person, round);

create table plans.outturn (
    line varchar(64) not null primary key references plans.line (id),
    plan varchar(64) not null,
    figure varchar(200) not null,
    known_on date not null,
    recorded_by varchar(64) not null,
    recorded_at bigint not null,
    settled boolean not null
);

create index outturn_plan on plans.outturn (plan, settled);
