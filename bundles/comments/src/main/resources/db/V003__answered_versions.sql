-- The version of the line that a comment was said on, and the versions between which an answer changed it.
-- Empty where nobody knows: in comments from before, and while the words have not changed.

alter table comments.spoken add column said_on bigint;
alter table comments.spoken add column answer_from bigint;
alter table comments.spoken add column answer_to bigint;
