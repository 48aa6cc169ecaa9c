-- The place of a reply in its thread, from 1, and how many replies were ever given to a comment: a long thread is read in parts, and
-- nobody counts it to show one. Ways to a part of a thread, to a plan's comments without their replies, to one person's answers.

alter table comments.spoken add column replies integer default 0 not null;
alter table comments.spoken add column place_in_thread integer default 0 not null;

update comments.spoken set place_in_thread = (
    select count(*) from comments.spoken earlier where earlier.parent = comments.spoken.parent
        and (earlier.given_at < comments.spoken.given_at
            or earlier.given_at = comments.spoken.given_at and earlier.id <= comments.spoken.id))
    where parent is not null;
update comments.spoken set replies = (
    select count(*) from comments.spoken reply where reply.parent = comments.spoken.id)
    where parent is null;

create index spoken_thread on comments.spoken (parent, place_in_thread);
create index spoken_plan_thread on comments.spoken (department_plan, place_in_thread);
create index spoken_line_given on comments.spoken (line, given_at, id);
create index spoken_answered on comments.spoken (answered_by, answered_at);
