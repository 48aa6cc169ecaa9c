-- Meetings of clusters, and what somebody is to do after them.

create table clusters.meeting (
    id varchar(64) not null primary key,
    cluster varchar(64) not null references clusters.cluster (id),
    title varchar(200) not null,
    held_on varchar(10) not null,
    begins varchar(5) not null,
    place varchar(200) not null,
    agenda varchar(8000) not null,
    minuted varchar(16000) not null,
    version bigint not null,
    changed_at bigint not null,
    changed_by varchar(64) not null
);

create index meeting_cluster on clusters.meeting (cluster);

create table clusters.meeting_action (
    id varchar(64) not null primary key,
    meeting varchar(64) not null references clusters.meeting (id),
    cluster varchar(64) not null,
    words varchar(1000) not null,
    line varchar(64),
    owner varchar(64) not null,
    due varchar(10) not null,
    settled boolean not null,
    answer varchar(1000) not null,
    given_at bigint not null,
    given_by varchar(64) not null
);

create index meeting_action_meeting on clusters.meeting_action (meeting);
create index meeting_action_line on clusters.meeting_action (line);
create index meeting_action_owner on clusters.meeting_action (owner);
