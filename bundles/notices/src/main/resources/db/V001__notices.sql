-- What people were told, how they want to be told, and the letters that go out by e-mail.
-- Instants are milliseconds since 1970 in UTC, days are yyyy-MM-dd.

create table notices.notice (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    topic varchar(100) not null,
    must_act boolean not null,
    sentence varchar(500) not null,
    link varchar(500) not null,
    about varchar(200) not null,
    due varchar(10),
    told_key varchar(250) not null,
    told_at bigint not null,
    read_at bigint,
    letter varchar(64)
);

create unique index notice_once on notices.notice (person, told_key);
create index notice_person on notices.notice (person, told_at);
create index notice_about on notices.notice (about, topic);
create index notice_letter on notices.notice (letter);

create table notices.choice (
    id varchar(170) not null primary key,
    person varchar(64) not null,
    topic varchar(100) not null,
    way varchar(20) not null
);

create index choice_person on notices.choice (person);

create table notices.mailbox (
    person varchar(64) not null primary key,
    address varchar(254) not null
);

-- A letter holds one notice, or all of a day or a week. Its id is the e-mail's Message-ID, however often it is sent.
create table notices.letter (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    way varchar(20) not null,
    made_at bigint not null,
    send_at bigint not null,
    state varchar(20) not null,
    tries integer not null,
    done_at bigint,
    failure varchar(500)
);

create index letter_state on notices.letter (state, send_at);
create index letter_person on notices.letter (person, state, way);
