-- Who signed a jar that did not come with the portal, by the name that the allow-list had then.
create table portal.module_signer (
    digest varchar(64) not null primary key,
    name varchar(200) not null
);

-- What the administrator lets departments choose for a switch. Without a row it is on until a department turns it off.
create table portal.switch_choice (
    module_id varchar(64) not null,
    name varchar(64) not null,
    choice varchar(20) not null,
    reason varchar(500) not null,
    set_by varchar(64) not null,
    set_at ${timestamp} not null,
    primary key (module_id, name)
);
