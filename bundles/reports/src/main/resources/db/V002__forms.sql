-- Forms of reports that the council brought in. A report keeps its form as it was, so none of these is referred to.

create table reports.form (
    code varchar(40) not null primary key,
    form varchar(32000) not null,
    changed_at bigint not null,
    changed_by varchar(64) not null
);
