-- from where a screen asks, hashed: so that one address cannot take all the places. A request lives ten minutes
delete from screen_request;
alter table screen_request add column address_hash varchar(64) not null;
create index screen_request_address on screen_request (address_hash, expires_at);
