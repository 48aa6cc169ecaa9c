-- How many replies a comment has, so that a long thread is not counted to be shown; ways to a thread and to one person's answers.

alter table comments.spoken add column replies integer default 0 not null;
update comments.spoken set replies = (
    select count(*) from comments.spoken reply where reply.parent = comments.spoken.id and reply.removed = false);

create index spoken_thread on comments.spoken (parent, given_at, id);
create index spoken_answered on comments.spoken (answered_by, answered_at);
