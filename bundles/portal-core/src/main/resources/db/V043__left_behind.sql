-- Modules that were taken away, and how their texts can still be read. A row goes when its module comes back.
create table portal.left_module (
    id varchar(64) not null primary key,
    title varchar(200) not null,
    version varchar(64) not null,
    removed_at ${timestamp} not null,
    removed_by varchar(64),
    texts bigint not null,
    unreadable varchar(500)
);

-- What they held, as others read it. Who may read it still stands in portal.protection. Texts without a row above are not shown.
create table portal.left_text (
    ref varchar(194) not null constraint left_text_ref primary key,
    module_id varchar(64) not null,
    kind varchar(64) not null,
    title varchar(500) not null,
    words ${text} not null,
    line varchar(64),
    written_by varchar(200) not null,
    written_at ${timestamp},
    answer ${text}
);
create index left_text_module on portal.left_text (module_id, ref);

-- On which plans a text stands.
create table portal.left_place (
    plan varchar(64) not null,
    ref varchar(194) not null,
    module_id varchar(64) not null,
    primary key (plan, ref)
);
create index left_place_module on portal.left_place (module_id);

-- What somebody has to be able to read to read a text that is made of others.
create table portal.left_part (
    ref varchar(194) not null,
    part varchar(194) not null,
    module_id varchar(64) not null,
    primary key (ref, part)
);
create index left_part_module on portal.left_part (module_id);
