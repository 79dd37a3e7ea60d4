-- The desk's orders and lists with a hundred thousand articles: each order finds its first rows in an index.
-- What is sorted by the names of other tables, and what is filtered by rights, is read from one narrow index.
create index article_desk on article (id) include (category_id, unit_id, state, author_id, submitted_by);
-- a row of an index holds 2,700 bytes, a search key may have more; by then any two titles have differed
create index article_search_key on article (substr(search_key, 1, 160), id);
create index article_state on article (state, id);
create index article_state_changed on article (state, changed_at desc, id desc);
create index article_state_since on article (state_since, id);
create index article_published_first on article (published_at, id);
create index article_published_last on article (published_at desc nulls last, id desc);

-- Parts of words: where the extension is not installed, or this account may not have it, the search reads every row.
do $$
begin
  create extension if not exists pg_trgm;
  create index article_words on article using gin (search_key gin_trgm_ops);
exception when others then
  raise notice 'without pg_trgm: %', sqlerrm;
end $$;
