-- What people without an account say: how it came, on which day, for which group, who keyed it in; a name only if they agreed to it.
-- Words that were entered together, on several lines, are one response.

alter table comments.spoken add column came_how varchar(20);
alter table comments.spoken add column came_on varchar(10);
alter table comments.spoken add column came_group varchar(20);
alter table comments.spoken add column came_name varchar(200);
alter table comments.spoken add column came_through varchar(200);
alter table comments.spoken add column came_window varchar(64);
alter table comments.spoken add column keyed_by varchar(64);
alter table comments.spoken add column response varchar(64);
