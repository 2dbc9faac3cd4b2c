-- What verdicts led to, and what came of it, append-only.
--
-- tasks: what a verdict led to; task_states: what came of it.
create table if not exists tasks (
    task_id varchar not null,
    objective_id varchar not null,
    action varchar not null,
    owner varchar,
    due_day date not null,
    review_day date not null,
    said_at timestamp not null
);
create table if not exists task_states (
    task_id varchar not null,
    state varchar not null,
    outcome varchar,
    said_at timestamp not null
);
