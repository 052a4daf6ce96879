#!/bin/bash
# Run once by the image of PostgreSQL, when its data directory is new: docs/operations/database.md.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v ledger="$APPLICATION_PASSWORD" <<'SQL'
create role ledger_owner login password :'owner';
create role ledger login password :'ledger';
grant ledger to ledger_owner;
create database ledger owner ledger_owner encoding 'UTF8' template template0;
SQL
