-- One active registration of a person at a time (1871-IX). Not expressible in tables/: needs btree_gist over a period.
alter table residents.residence_record
  add constraint residence_record_one_registration
  exclude using gist (person_id with =, daterange(starts_on, ends_on) with &&)
  where (status = 'ACTIVE' and kind = 'REGISTERED');
