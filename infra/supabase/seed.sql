-- Nothing is seeded: the catalogue is published from data/packages.json with publish_packages(),
-- and rentals, usage and history only ever come from the ledger.
select 1;
