-- The council's own Word files, by what they hold. A report keeps the one that it was made with; null is the one of the portal.

create table reports.template (
    digest varchar(64) not null primary key,
    content ${bytes} not null
);

-- The one that a form has now.
create table reports.form_template (
    form varchar(40) not null primary key,
    template varchar(64) not null references reports.template (digest),
    changed_at bigint not null,
    changed_by varchar(64) not null
);

alter table reports.report add column template varchar(64) references reports.template (digest);
