-- H2 has triggers in Java only, loaded by the server's class loader, which does not see ours; H2 serves the demo and the
-- tests, so here no code path is the only guard.
select 1;
