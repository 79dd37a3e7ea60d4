-- The audit is deletable by nobody, whatever code asks for it.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();

create trigger audit_entry_is_not_truncated before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
