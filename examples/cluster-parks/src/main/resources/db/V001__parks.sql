-- The parks that lines may name. The first ones come with the module; people add theirs on its page.
create table cluster_parks.park (
    id varchar(64) not null primary key,
    name varchar(120) not null
);

create unique index park_name on cluster_parks.park (name);

insert into cluster_parks.park (id, name) values ('riverside', 'Riverside Park');
insert into cluster_parks.park (id, name) values ('abbey', 'Abbey Park');
