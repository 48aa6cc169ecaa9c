-- A comment is on a line, or (with an empty line) on a section of its plan by the section's title, or on the whole plan.

alter table comments.spoken add column section varchar(1000);
