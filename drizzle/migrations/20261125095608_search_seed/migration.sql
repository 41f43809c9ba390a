-- What was written before can be found too: the appeals subgraph reads these rows when it starts and gives them their stems.
insert into appeals.search_entry (id, kind, source_id, appeal_id, document_id, at, stems, revision)
select gen_random_uuid(), kind, source_id, appeal_id, document_id, at, '', 0 from appeals.search_source;
