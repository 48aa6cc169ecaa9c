-- Short notes, and who wrote them. Tables stand in the schema that has the module's id, with underscores for its hyphens.
create table @schema@.note (
    id varchar(64) not null primary key,
    words varchar(200) not null,
    written_by varchar(64) not null
);
