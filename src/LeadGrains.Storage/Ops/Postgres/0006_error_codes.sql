-- Which rule refused it, where one did.
alter table ops.operation_errors add column code text;
