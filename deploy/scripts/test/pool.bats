#!/usr/bin/env bats
# shellcheck disable=SC2154
# cognito-setup and frontend-config, on cognito-local.

load helper
load emulators

setup_file() {
  start_cognito
}

teardown_file() {
  stop_cognito
}

setup() {
  skip_if_lacking
  set_up_stubs
  use_cognito
  new_pool
  settings=$PAINEL_K8S/overlays/dev/settings.env
}

client_json() {
  cognito DescribeUserPoolClient "{\"UserPoolId\": \"$pool\", \"ClientId\": \"$(cognito ListUserPoolClients \
    "{\"UserPoolId\": \"$pool\"}" | jq -r '.UserPoolClients[0].ClientId')\"}"
}

@test "gives the pool what the service counts on, once" {
  painel cognito-setup --environment dev --user-pool-id "$pool"
  ended 0
  [ "$(cognito ListGroups "{\"UserPoolId\": \"$pool\"}" | jq -r '.Groups[] | .GroupName + " " + (.Precedence | tostring)' | sort)" = \
    'INTERNAL_ADMIN 1
INTERNAL_SUPPORT 2
TENANT_ADMIN 10
TENANT_USER 20' ]
  client_json | jq -e '.UserPoolClient | .ClientSecret == null and .CallbackURLs == ["https://painel.dev.alquimista.ai/app/callback"]
    and .WriteAttributes == ["email", "name"] and .AllowedOAuthFlows == ["code"]'
  cognito DescribeUserPool "{\"UserPoolId\": \"$pool\"}" \
    | jq -e '.UserPool.SchemaAttributes | any(.Name == "custom:tenant_id" and .Mutable == false)'

  : >"$CALLS"
  painel cognito-setup --environment dev --user-pool-id "$pool"
  ended 0
  said 'nothing to do'
  never_called 'cognito-idp (create|update|add|delete)'
}

@test "puts right what differs and leaves the rest of it" {
  cognito CreateGroup "{\"UserPoolId\": \"$pool\", \"GroupName\": \"INTERNAL_ADMIN\", \"Precedence\": 50, \"Description\": \"Ours\"}"
  cognito CreateGroup "{\"UserPoolId\": \"$pool\", \"GroupName\": \"OTHERS\", \"Precedence\": 0}"
  cognito CreateUserPoolClient "{\"UserPoolId\": \"$pool\", \"ClientName\": \"painel-web-dev\", \"AllowedOAuthFlows\": [\"implicit\"],
    \"DefaultRedirectURI\": \"https://painel.dev.alquimista.ai/app/callback\"}"
  painel cognito-setup --environment dev --user-pool-id "$pool"
  ended 0
  cognito ListGroups "{\"UserPoolId\": \"$pool\"}" | jq -e '.Groups
    | any(.GroupName == "INTERNAL_ADMIN" and .Precedence == 1 and .Description == "Ours") and any(.GroupName == "OTHERS")'
  client_json | jq -e '.UserPoolClient | .AllowedOAuthFlows == ["code"] and .DefaultRedirectURI != null'
  never_called delete
}

@test "refuses a client with a secret, which no browser keeps" {
  cognito CreateUserPoolClient "{\"UserPoolId\": \"$pool\", \"ClientName\": \"painel-web-dev\", \"GenerateSecret\": true}"
  painel cognito-setup --environment dev --user-pool-id "$pool"
  ended 3
  never_called 'cognito-idp (create|update|add|delete)'
}

@test "in prod the environment's name is needed, before anything is changed" {
  painel cognito-setup --environment prod --user-pool-id "$pool"
  ended 3
  never_called 'cognito-idp (create|update|add|delete)'
}

@test "a step that fails ends it, and the next run goes on" {
  answer 'aws cognito-idp create-group *TENANT_ADMIN*' 'TooManyRequestsException' 254
  painel cognito-setup --environment dev --user-pool-id "$pool" --no-client
  ended 1
  never_called 'create-group .*TENANT_USER'
  rm "$ANSWERS"/*.pattern
  use_cognito
  : >"$CALLS"
  painel cognito-setup --environment dev --user-pool-id "$pool" --no-client
  ended 0
  [ "$(grep -c create-group "$CALLS")" -eq 2 ]
}

@test "the panel's settings are the pool's, and a second run changes nothing" {
  id=$(cognito CreateUserPoolClient "{\"UserPoolId\": \"$pool\", \"ClientName\": \"painel-web-dev\"}" | jq -r .UserPoolClient.ClientId)
  painel frontend-config --environment dev --user-pool-id "$pool" --login-url https://login.example.com/ --check
  ended 1
  grep -qx 'PAINEL_DASHBOARD_CLIENT_ID=painel-web-dev' "$settings"

  painel frontend-config --environment dev --user-pool-id "$pool" --login-url https://login.example.com/
  ended 0
  grep -qx "PAINEL_DASHBOARD_CLIENT_ID=$id" "$settings"
  grep -qx "PAINEL_IDENTITY_CLIENT_IDS=$id" "$settings"
  grep -qx 'PAINEL_DASHBOARD_LOGIN_URL=https://login.example.com' "$settings"
  grep -qx "PAINEL_IDENTITY_ISSUER=https://cognito-idp.us-east-1.amazonaws.com/$pool" "$settings"
  grep -qx 'PAINEL_ENVIRONMENT=dev' "$settings"

  before=$(cksum "$settings")
  painel frontend-config --environment dev --user-pool-id "$pool" --login-url https://login.example.com --check
  ended 0
  [ "$before" = "$(cksum "$settings")" ]
}

@test "the panel's settings are not guessed" {
  before=$(cksum "$settings")
  painel frontend-config --environment dev --user-pool-id "$pool"
  ended 1
  said '--login-url'
  painel frontend-config --environment dev --user-pool-id "$pool" --login-url https://login.example.com
  ended 1
  said 'cognito-setup'
  painel frontend-config --environment dev --user-pool-id "$pool" --login-url http://login.example.com
  ended 2
  [ "$before" = "$(cksum "$settings")" ]
}
