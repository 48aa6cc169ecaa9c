-- What a person needs to know their own sessions by. signed_in_at moves on with each proof, begun_at stays; sessions from before have none.
alter table portal.session add column begun_at ${timestamp};
alter table portal.session add column browser varchar(100) default '' not null;
alter table portal.session add column address varchar(64) default '' not null;
