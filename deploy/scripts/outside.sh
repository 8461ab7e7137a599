# What validate looks at in AWS and in the database.
# shellcheck shell=sh disable=SC2154

look_at_stores() {
  table=$(setting PAINEL_DYNAMODB_COMMANDS_TABLE)
  table=${table:-alquimista-operational-commands-$environment}
  amazon_found "$work/any" dynamodb describe-table --table-name "$table" || :
  judge "tabela $table" "table $table" there

  bucket=$(setting PAINEL_AUDIT_DIGESTS_BUCKET)
  amazon_found "$work/any" s3api get-object-lock-configuration --bucket "$bucket" || :
  judge "bucket $bucket, com Object Lock" "bucket $bucket, with Object Lock" there

  key=$(setting PAINEL_AUDIT_DIGESTS_KEY_ID)
  amazon_found "$work/any" kms describe-key --key-id "$key" || :
  judge "chave $key" "key $key" there

  topic=$(setting PAINEL_INCIDENTS_TOPIC_ARN)
  amazon_found "$work/any" sns get-topic-attributes --topic-arn "$topic" || :
  judge "tópico $topic" "topic $topic" there

  prefix=$(setting PAINEL_SQS_QUEUE_PREFIX)
  amazon ask sqs list-queues --queue-name-prefix "$prefix" >"$work/queues"
  judge "filas $prefix*" "queues $prefix*" has_queues
}

has_queues() {
  [ "$dry_run" = true ] || jq -e '(.QueueUrls // []) | length > 0' "$work/queues" >/dev/null
}

look_at_pool() {
  pool_id
  amazon ask cognito-idp list-groups --user-pool-id "$pool" >"$work/groups"
  echo "$groups" >"$work/groups-wanted"
  while read -r group precedence _ <&3; do
    judge "grupo $group, precedência $precedence" "group $group, precedence $precedence" is_group
  done 3<"$work/groups-wanted"

  client=$(setting PAINEL_DASHBOARD_CLIENT_ID)
  amazon_found "$work/client" cognito-idp describe-user-pool-client --user-pool-id "$pool" --client-id "$client" || :
  judge "cliente $client do painel" "the panel's client $client" there
  if [ "$looked" -ne 0 ]; then return 0; fi
  want_client "$(jq -r .UserPoolClient.ClientName "$work/client")" "$(panel_address)"
  client_differences >"$work/differences"
  judge "cliente como o painel precisa (cognito-setup): $(paste -s -d ' ' "$work/differences")" \
    "client as the panel needs it (cognito-setup): $(paste -s -d ' ' "$work/differences")" is_right_client
}

is_group() {
  [ "$dry_run" = true ] || jq -e --arg name "$group" --argjson precedence "$precedence" \
    '(.Groups // []) | any(.GroupName == $name and .Precedence == $precedence)' "$work/groups" >/dev/null
}

is_right_client() {
  [ ! -s "$work/differences" ] && jq -e '.UserPoolClient.ClientSecret == null' "$work/client" >/dev/null
}

# What is behind is migrated by the release; what is ahead belongs to a newer one than this checkout knows.
look_at_schema() {
  connect owner
  export PGOPTIONS="${PGOPTIONS:-} -c default_transaction_read_only=on"
  newest=$(find "${PAINEL_MIGRATIONS:-$here/../../adapters-persistence/src/main/resources/db/migration}" -name 'V*.sql' \
    | sed 's|.*/V0*\([0-9]*\)__.*|\1|' | sort -n | tail -n 1)
  query schema.sql >"$work/schema"
  read -r version failed <"$work/schema" || :
  judge "esquema na versão $version de $newest, nenhuma migração falhou" "schema at version $version of $newest, no migration failed" \
    is_whole_schema
}

is_whole_schema() {
  [ "$dry_run" = true ] || { [ "$failed" = 0 ] && [ "$version" -gt 0 ] && [ "$version" -le "$newest" ]; }
}
