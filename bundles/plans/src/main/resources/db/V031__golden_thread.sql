-- Partnership priorities stand beside the corporate plan's outcomes as a second thing that lines serve; outcomes get an owner.
-- Departments propose changes of the corporate plan, the lead accepts them for next year's or declines.

alter table plans.outcome add column partnership varchar(200) default '' not null;
alter table plans.outcome add column answerable varchar(200) default '' not null;

create table plans.proposal (
    id varchar(64) not null primary key,
    round varchar(64) not null,
    outcome varchar(64),
    department varchar(64) not null,
    words varchar(4000) not null,
    why varchar(4000) not null,
    state varchar(20) not null,
    proposed_at bigint not null,
    proposed_by varchar(64) not null,
    answer varchar(4000) not null,
    answered_at bigint not null,
    answered_by varchar(64) not null
);

create index proposal_round on plans.proposal (round);
