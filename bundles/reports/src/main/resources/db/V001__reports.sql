-- Reports with their form as it was when they were made. Instants are milliseconds since 1970 in UTC.

create table reports.report (
    id varchar(64) not null primary key,
    round varchar(64) not null,
    plans varchar(4000) not null,
    form varchar(32000) not null,
    title varchar(300) not null,
    cover varchar(32000) not null,
    recommendations varchar(32000) not null,
    background varchar(32000) not null,
    remit varchar(8000) not null,
    confirmation varchar(32000),
    decision varchar(8000),
    version bigint not null,
    changed_at bigint not null,
    changed_by varchar(64) not null
);

create index report_round on reports.report (round);

-- The words of one section, and who agreed to them.
create table reports.words (
    id varchar(140) not null primary key,
    report varchar(64) not null references reports.report (id),
    section varchar(64) not null,
    words varchar(20000) not null,
    exempt varchar(10) not null,
    signed_by varchar(64),
    signed_at bigint not null,
    signed_words varchar(20000)
);

create index words_report on reports.words (report);
