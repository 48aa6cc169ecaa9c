-- A proof in between gives a session another secret; the token of its forms stays, for those that are open in other windows. Null until then:
-- the token follows from the secret.
alter table portal.session add column form_token varchar(43);
