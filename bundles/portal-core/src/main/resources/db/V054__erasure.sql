-- Since when an account says nothing of the person any more.
alter table portal.person add column erased_at ${timestamp};

-- Which modules have forgotten which erased person: one that comes back later is asked again.
create table portal.erased_trace (
    person varchar(64) not null,
    module_id varchar(64) not null,
    primary key (person, module_id)
);

-- Of an entry whose facts named somebody who was erased: the seal over what stands there now. The first seal stays, for the chain goes on from it.
alter table portal.audit add column erased_seal varchar(64);
