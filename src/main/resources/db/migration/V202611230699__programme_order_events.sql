-- Two things that happen at one moment keep their order.
alter table programme_event add column sequence bigint generated always as identity;
