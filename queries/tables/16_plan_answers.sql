-- Whether a publication is the planned one, as the user said where words do not tell: append-only.
create table if not exists plan_answers (
    item_id varchar not null,
    network varchar not null,
    post_id varchar not null,
    is_it boolean not null,
    said_at timestamp not null
);
