-- The yearly refresh: why a line of last year was dropped, and why a line was added or its target changed.
-- What was kept and what was amended is not written down: it follows from the lines themselves.

create table plans.refresh_note (
    id varchar(200) not null primary key,
    plan varchar(64) not null references plans.department_plan (id),
    subject varchar(64) not null,
    dropped boolean not null,
    reason varchar(4000) not null,
    explains varchar(1000) not null,
    noted_at bigint not null,
    noted_by varchar(64) not null
);

create index refresh_note_plan on plans.refresh_note (plan);
