-- What may deserve a look: one row for each sign that a rule found in an event. Whose question: inspectors, leaders.
-- Rebuilt from all events, by the rules of radar.yml. May be dropped? Yes: ledger rebuild.

create table read.sign (
    id              text        not null,
    global_index    bigint      not null,
    sequence_number bigint      not null,
    rule            text        not null,
    rule_version    text        not null,
    type            text        not null,
    unit            text,
    actor           text,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    measured        bigint,                      -- seconds
    earlier_index   bigint                       -- of the other event that it is compared with
);
create index sign_of on read.sign (id, global_index);
create index sign_recorded on read.sign (recorded_at desc, global_index desc, rule);
create index sign_rule on read.sign (rule, recorded_at desc, global_index desc);
create index sign_unit on read.sign (unit, recorded_at desc, global_index desc, rule);
