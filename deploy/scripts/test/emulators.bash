# A user pool of cognito-local's, a table of DynamoDB Local's, queues of ElasticMQ's, and a database with the service's own
# migrations. What is not on this machine is said, and what needs it is skipped: the AWS CLI, `npm ci` in this folder, psql, and
# what the Maven build starts: the stores at PAINEL_TEST_DYNAMODB and PAINEL_TEST_SQS, and a PostgreSQL 17 that takes the user
# postgres without a password at the port PAINEL_TEST_POSTGRES.
# shellcheck shell=bash disable=SC2034

tenant=550e8400-e29b-41d4-a716-446655440001
other_tenant=550e8400-e29b-41d4-a716-446655440002

# Said once for a file, before its tests, which are then skipped.
lacks() {
  export LACKING=$1
}

skip_if_lacking() {
  if [ -n "${LACKING:-}" ]; then skip "$LACKING"; fi
}

# Before anything stands in for it.
find_aws() {
  REAL_AWS=$(type -P aws || true)
  export REAL_AWS
  if [ -z "$REAL_AWS" ]; then lacks 'the AWS CLI is not on the PATH' && return 1; fi
}

start_cognito() {
  local cognito=$BATS_TEST_DIRNAME/node_modules/cognito-local/lib/bin/start.js
  find_aws || return 0
  if ! type -P node >/dev/null || [ ! -f "$cognito" ]; then
    lacks 'cognito-local is not installed: npm ci in deploy/scripts/test' && return 0
  fi
  export COGNITO_PORT=$((20000 + RANDOM % 20000))
  (cd "$BATS_FILE_TMPDIR" && PORT=$COGNITO_PORT HOST=127.0.0.1 exec node "$cognito" >cognito.log 2>&1 3>&-) &
  echo $! >"$BATS_FILE_TMPDIR/cognito.pid"
  until grep -q 'running on' "$BATS_FILE_TMPDIR/cognito.log"; do
    kill -0 "$(cat "$BATS_FILE_TMPDIR/cognito.pid")"
    sleep 0.1
  done
}

stop_cognito() {
  if [ -f "$BATS_FILE_TMPDIR/cognito.pid" ]; then kill "$(cat "$BATS_FILE_TMPDIR/cognito.pid")"; fi
}

# The scripts of this test speak to cognito-local; it does not know how to sign somebody out.
use_cognito() {
  export PAINEL_COGNITO_ENDPOINT=http://127.0.0.1:$COGNITO_PORT
  as_anybody
  let_through 'aws *' "$REAL_AWS"
  answer 'aws sts get-caller-identity *' '{"Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/operator"}'
  answer 'aws cognito-idp admin-user-global-sign-out *' '{}'
}

# The emulators take any credentials.
as_anybody() {
  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_EC2_METADATA_DISABLED=true
}

# Said once for a file: the addresses of a DynamoDB Local and an ElasticMQ with nothing in them.
find_stores() {
  find_aws || return 0
  if [ -z "${PAINEL_TEST_DYNAMODB:-}" ]; then lacks 'PAINEL_TEST_DYNAMODB names no DynamoDB Local'; fi
  if [ -z "${PAINEL_TEST_SQS:-}" ]; then lacks 'PAINEL_TEST_SQS names no ElasticMQ'; fi
}

# The scripts of this test speak to them.
use_stores() {
  skip_if_lacking
  export PAINEL_DYNAMODB_ENDPOINT=$PAINEL_TEST_DYNAMODB PAINEL_SQS_ENDPOINT=$PAINEL_TEST_SQS
  as_anybody
  let_through 'aws dynamodb *' "$REAL_AWS"
  let_through 'aws sqs *' "$REAL_AWS"
}

# cognito OPERATION JSON: as the SDK calls it, since the AWS CLI takes a second for each.
cognito() {
  PATH=$PATH_BEFORE curl -fsS -H "X-Amz-Target: AWSCognitoIdentityProviderService.$1" \
    -H 'Content-Type: application/x-amz-json-1.1' --data "$2" "http://127.0.0.1:$COGNITO_PORT/"
}

new_pool() {
  pool=$(cognito CreateUserPool '{"PoolName": "test", "UsernameAttributes": ["email"]}' | jq -r .UserPool.Id)
}

start_database() {
  if [ -z "${PAINEL_TEST_POSTGRES:-}" ]; then lacks 'PAINEL_TEST_POSTGRES names no PostgreSQL' && return 0; fi
  if ! type -P psql >/dev/null; then lacks 'psql is not on the PATH' && return 0; fi
  export PGHOST=127.0.0.1 PGPORT=$PAINEL_TEST_POSTGRES PGUSER=postgres PGSSLMODE=disable PGPASSWORD=unused
  export PGDATABASE=scripts_$$
  export PGOPTIONS='-c client_min_messages=warning'
  psql -qX -d postgres -c "CREATE ROLE painel_owner LOGIN CREATEROLE" 2>/dev/null || true
  psql -qX -d postgres -v ON_ERROR_STOP=1 -c "CREATE DATABASE $PGDATABASE OWNER painel_owner"
  {
    echo 'CREATE SCHEMA alquimista_platform;'
    echo 'CREATE TABLE alquimista_platform.flyway_schema_history (version text, success boolean);'
    for file in "$BATS_TEST_DIRNAME"/../../../adapters-persistence/src/main/resources/db/migration/V*.sql; do
      printf 'BEGIN;\n%s\nCOMMIT;\nRESET ALL;\n' "$(cat "$file")"
    done
  } | PGUSER=painel_owner psql -qX -v ON_ERROR_STOP=1 -o /dev/null -f -
  asked "INSERT INTO tenants (id, name, cnpj, plan) VALUES ('$tenant', 'One', '11222333000181', 'starter'),
    ('$other_tenant', 'Other', '11444777000161', 'starter')"
}

asked() {
  PGOPTIONS="$PGOPTIONS -c search_path=alquimista_platform" PGUSER=postgres psql -qXAt -v ON_ERROR_STOP=1 -c "$1"
}
