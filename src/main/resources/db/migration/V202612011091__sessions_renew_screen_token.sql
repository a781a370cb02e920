-- a paired screen is known by another token than the one it waited with
alter table board_screen add column token_renewed boolean;
update board_screen set token_renewed = false;
alter table board_screen alter column token_renewed set not null;
