# The user pool: which it is, its groups, and the panel's client.
# shellcheck shell=sh disable=SC2034,SC2154

# The order is that of PRECEDENCE; the least counts where somebody is in several.
groups='INTERNAL_ADMIN 1 Managers
INTERNAL_SUPPORT 2 Support
TENANT_ADMIN 10 Customers_administrators
TENANT_USER 20 Customers_users'

pool_id() {
  if [ -n "${pool:-}" ]; then return 0; fi
  pool=$(setting PAINEL_COGNITO_USER_POOL_ID)
  if [ -z "$pool" ]; then
    issuer=$(setting PAINEL_IDENTITY_ISSUER)
    pool=${issuer##*/}
  fi
  if [ -z "$pool" ]; then misused "falta --user-pool-id" "--user-pool-id is missing"; fi
}

# Into $work/pool; the script ends if there is none.
read_pool() {
  amazon ask cognito-idp describe-user-pool --user-pool-id "$pool" >"$work/pool"
}

# Where the overlay's Ingress is.
panel_address() {
  sed -n 's|.*path: */spec/rules/0/host, *value: *\([^} ]*\).*|https://\1|p' "$k8s/overlays/$environment/kustomization.yaml"
}

# find_client NAME: its id, empty if there is none, into $client; two of one name cannot be told apart.
find_client() {
  amazon ask cognito-idp list-user-pool-clients --user-pool-id "$pool" >"$work/clients"
  client=$(jq -r --arg name "$1" '[(.UserPoolClients // [])[] | select(.ClientName == $name) | .ClientId] | join(" ")' \
    "$work/clients")
  case $client in
    *' '*) fail "há mais de um cliente $1: $client" "there is more than one client $1: $client" ;;
  esac
}

# What the panel's client must be, into $work/wanted: want_client NAME URL
want_client() {
  jq --arg pool "$pool" --arg name "$1" --arg url "${2%/}" '. + {UserPoolId: $pool, ClientName: $name,
    CallbackURLs: [$url + "/app/callback"], LogoutURLs: [$url + "/app/login"]}' "$here/panel-client.json" >"$work/wanted"
}

# read_client: what the client $client is, into $work/client.
read_client() {
  amazon ask cognito-idp describe-user-pool-client --user-pool-id "$pool" --client-id "$client" >"$work/client"
}

# The names of what is other than wanted, one a line.
client_differences() {
  jq -r --slurpfile client "$work/client" 'def plain: if type == "array" then sort else . end;
    ($client[0].UserPoolClient // {}) as $is
    | to_entries[] | select((.value | plain) != ($is[.key] | plain)) | .key' "$work/wanted"
}
