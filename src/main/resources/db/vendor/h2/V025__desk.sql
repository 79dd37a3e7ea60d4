-- The desk's orders with very many articles: each finds its first rows in an index.
create index article_state on article (state, id);
create index article_state_changed on article (state, changed_at desc, id desc);
create index article_state_since on article (state_since, id);
create index article_published_first on article (published_at, id);
