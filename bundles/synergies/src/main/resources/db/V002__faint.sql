-- Findings that are kept back until somebody asks for the weaker ones too.

alter table synergies.finding add column faint boolean default false not null;
