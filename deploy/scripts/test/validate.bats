#!/usr/bin/env bats
# shellcheck disable=SC2154

bats_require_minimum_version 1.5.0
load helper
load emulators

setup_file() {
  find_stores
}

# An environment in which all is as it should be.
setup() {
  set_up_stubs
  account=111122223333
  answer 'kubectl kustomize *' "$(printf 'kind: ExternalSecret\nspec:\n  data:\n    - remoteRef:\n        key: cursor')"
  answer 'aws sts *' "{\"Account\": \"$account\"}"
  answer 'kubectl config view *' \
    "{\"contexts\": [{\"context\": {\"cluster\": \"arn:aws:eks:us-east-1:$account:cluster/painel\"}}]}"
  answer 'aws cloudformation *' '{"Stacks": [{"StackName": "painel-dev-data", "StackStatus": "UPDATE_COMPLETE"}]}'
  answer 'aws sqs list-queues *' '{"QueueUrls": ["https://sqs.us-east-1.amazonaws.com/111122223333/alquimista-dev-mail"]}'
  answer 'aws cognito-idp list-groups *' '{"Groups": [{"GroupName": "INTERNAL_ADMIN", "Precedence": 1},
    {"GroupName": "INTERNAL_SUPPORT", "Precedence": 2}, {"GroupName": "TENANT_ADMIN", "Precedence": 10},
    {"GroupName": "TENANT_USER", "Precedence": 20}]}'
  client_is '.'
}

# client_is CHANGE: the panel's client as it should be, but for a change that jq makes.
client_is() {
  answer 'aws cognito-idp describe-user-pool-client *' "$(jq '{UserPoolClient: (. + {ClientName: "painel-web-dev",
    UserPoolId: "us-east-1_DevPool01", CallbackURLs: ["https://painel.dev.alquimista.ai/app/callback"],
    LogoutURLs: ["https://painel.dev.alquimista.ai/app/login"]} | '"$1"')}' "$T/scripts/panel-client.json")"
}

# wrong_with WHAT: one is not in order, and that one.
wrong_with() {
  painel validate --environment dev
  ended 1
  [ "$(grep -c '^WRONG' <<<"$output")" -eq 1 ]
  [[ $(grep '^WRONG' <<<"$output") == *"$1"* ]] || { echo "$output" && false; }
}

@test "all is in order, and nothing was changed" {
  painel validate --environment dev
  ended 0
  never_called '^kubectl .*(apply|create|delete|patch|set|rollout)' '^aws [a-z0-9-]+ (create|update|put|delete|add|admin)'
}

@test "an example that was left" {
  answer 'kubectl kustomize *' 'PAINEL_COGNITO_USER_POOL_ID: us-east-1_DevPool01'
  wrong_with 'no example values'
}

@test "another account's credentials" {
  answer 'aws sts *' '{"Account": "999999999999"}'
  wrong_with 'credentials'
}

@test "another cluster, or another environment's" {
  answer 'kubectl config view *' '{"contexts": [{"context": {"cluster": "kind-local"}}]}'
  wrong_with 'kubectl speaks'
  rm "$ANSWERS"/*
  setup
  answer 'kubectl -n painel get configmaps *' '{"items": [{"data": {"PAINEL_ENVIRONMENT": "prod"}}]}'
  wrong_with 'kubectl speaks'
}

@test "what the cluster lacks" {
  answer 'kubectl -n painel get crd/externalsecrets* *' 'Error from server (NotFound): not found' 1
  wrong_with 'externalsecrets'
}

@test "a secret that is missing, or about to be deleted" {
  answer 'aws secretsmanager *' 'ResourceNotFoundException' 254
  wrong_with 'painel/dev/service/cursor'
  answer 'aws secretsmanager *' '{"DeletedDate": "2026-01-01"}'
  wrong_with 'painel/dev/service/cursor'
}

@test "a store that is missing" {
  answer 'aws dynamodb *' 'ResourceNotFoundException' 254
  wrong_with 'table alquimista-operational-commands-dev'
  answer 'aws dynamodb *' '{}'
  answer 'aws s3api *' 'ObjectLockConfigurationNotFoundError' 254
  wrong_with 'Object Lock'
  answer 'aws s3api *' '{}'
  answer 'aws kms *' 'NotFoundException' 254
  wrong_with 'key alias/'
  answer 'aws kms *' '{}'
  answer 'aws sns *' 'An error occurred (NotFound)' 254
  wrong_with 'topic arn:'
  answer 'aws sns *' '{}'
  answer 'aws sqs *' '{}'
  wrong_with 'queues alquimista-dev-'
}

@test "the table and the queues of DynamoDB Local and ElasticMQ: not there, there, and not to be reached" {
  use_stores
  painel validate --environment dev
  ended 1
  said 'WRONG  table alquimista-operational-commands-dev'
  said 'WRONG  queues alquimista-dev-'
  [ "$(grep -c '^WRONG' <<<"$output")" -eq 2 ]

  "$REAL_AWS" dynamodb create-table --endpoint-url "$PAINEL_TEST_DYNAMODB" --region us-east-1 \
    --table-name alquimista-operational-commands-dev --billing-mode PAY_PER_REQUEST \
    --attribute-definitions AttributeName=command_id,AttributeType=S --key-schema AttributeName=command_id,KeyType=HASH
  "$REAL_AWS" sqs create-queue --endpoint-url "$PAINEL_TEST_SQS" --region us-east-1 --queue-name alquimista-dev-mail
  painel validate --environment dev
  ended 0

  export PAINEL_DYNAMODB_ENDPOINT=http://127.0.0.1:1
  painel validate --environment dev
  ended 1
  said 'Could not connect'
}

@test "a store that cannot be asked is no store that is missing" {
  answer 'aws dynamodb *' 'AccessDeniedException' 254
  painel validate --environment dev
  ended 1
  said 'AccessDeniedException'
}

@test "a group that is missing, or comes before another" {
  answer 'aws cognito-idp list-groups *' '{"Groups": [{"GroupName": "INTERNAL_ADMIN", "Precedence": 1},
    {"GroupName": "INTERNAL_SUPPORT", "Precedence": 2}, {"GroupName": "TENANT_USER", "Precedence": 20}]}'
  wrong_with 'TENANT_ADMIN'
  answer 'aws cognito-idp list-groups *' '{"Groups": [{"GroupName": "INTERNAL_ADMIN", "Precedence": 30},
    {"GroupName": "INTERNAL_SUPPORT", "Precedence": 2}, {"GroupName": "TENANT_ADMIN", "Precedence": 10},
    {"GroupName": "TENANT_USER", "Precedence": 20}]}'
  wrong_with 'INTERNAL_ADMIN, precedence 1'
}

@test "a client that is missing, or other than the panel needs" {
  answer 'aws cognito-idp describe-user-pool-client *' 'ResourceNotFoundException' 254
  wrong_with "the panel's client"
  client_is '.WriteAttributes += ["custom:tenant_id"]'
  wrong_with 'WriteAttributes'
  client_is '.ClientSecret = "a"'
  wrong_with 'client as the panel needs it'
}

@test "a stack that is not complete" {
  answer 'aws cloudformation *' '{"Stacks": [{"StackName": "painel-dev-data", "StackStatus": "UPDATE_ROLLBACK_FAILED"}]}'
  painel validate --environment dev
  ended 1
  said 'WRONG  stacks painel-dev-* complete'
}

@test "the schema, where it is asked for" {
  cp "$BATS_TEST_DIRNAME/recorder" "$T/bin/psql"
  mkdir "$T/migrations"
  touch "$T/migrations/V008__a.sql" "$T/migrations/V012__b.sql"
  export PAINEL_MIGRATIONS=$T/migrations
  for right in '12 0' '8 0'; do
    answer 'psql *' "$right"
    painel validate --environment dev --schema
    ended 0
    said 'of 12'
  done
  for wrong in '0 0' '12 1' '13 0'; do
    answer 'psql *' "$wrong"
    painel validate --environment dev --schema
    ended 1
    said 'WRONG  schema'
  done
  called_in_order 'secretsmanager get-secret-value --secret-id painel/dev/service/database-owner'
}
