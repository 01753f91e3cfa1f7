-- In the common subset of SQLite and PostgreSQL. What the desk, the funnel and an owner's feedback ask would else read every proposal there is.
-- Most are only planned, and planning takes its time from writing them: what is told of others has no entry of theirs.

-- The funnel goes through what was planned in a period, in this order.
create index proposal_planned on proposal (planned_at, id);

-- What was approved today.
create index proposal_decided on proposal (status, decided_at) where decided_at is not null;

-- What went within 30 days; composed and answered in the inbox counts as gone.
create index proposal_pushed on proposal (status, (coalesce(sent_at, composed_at))) where status in ('composed', 'sent');

-- To whom a technology went, for its owner.
create index proposal_item on proposal (item_kind, item) where status in ('composed', 'sent');

-- What was refused within 30 days.
create index reply_answer on reply (answer, replied_at);
