# The platform's database, as its internal login. libpq's own variables say otherwise: PGHOST, PGHOSTADDR (a tunnel's end),
# PGPORT, PGDATABASE, PGUSER, PGPASSWORD or PGPASSFILE, PGSSLMODE, PGSSLROOTCERT.
# shellcheck shell=sh

connect() {
  url=$(setting PAINEL_DATABASE_URL)
  rest=${url#jdbc:postgresql://}
  server=${rest%%/*}
  name=${rest#*/}
  export PGHOST="${PGHOST:-${server%%:*}}" PGPORT="${PGPORT:-${server##*:}}" PGDATABASE="${PGDATABASE:-${name%%\?*}}"
  export PGSSLMODE="${PGSSLMODE:-verify-full}" PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}" PGAPPNAME="$script"
  if [ -z "${PGPASSWORD:-}${PGPASSFILE:-}" ]; then
    amazon ask secretsmanager get-secret-value --secret-id "painel/$environment/service/database-internal" >"$work/secret"
    PGPASSWORD=$(jq -r '.SecretString // "{}" | fromjson | .password // empty' "$work/secret")
    secret_user=$(jq -r '.SecretString // "{}" | fromjson | .username // empty' "$work/secret")
    rm -f "$work/secret"
    export PGPASSWORD
  fi
  export PGUSER="${PGUSER:-${secret_user:-painel_internal}}"
}

# query FILE NAME=VALUE…: what a file of sql/ answers; each value is bound by psql, none is written into a statement.
query() {
  file=$here/sql/$1
  shift
  for pair; do
    set -- "$@" -v "$pair"
    shift
  done
  ask psql -X -q -A -t -v ON_ERROR_STOP=1 "$@" -f "$file"
}

# Who does it, for the audit log.
operator() {
  amazon ask sts get-caller-identity >"$work/caller"
  jq -r '.Arn // "unknown"' "$work/caller"
}
