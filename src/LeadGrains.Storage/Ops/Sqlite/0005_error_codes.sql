-- Which rule refused it, where one did.
alter table operation_errors add column code text;
