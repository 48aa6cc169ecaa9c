-- Whom the words of a comment mention: the ids of people, one on each row; empty for nobody.

alter table comments.spoken add column mentions varchar(4000);
