#!/usr/bin/env bats
# shellcheck disable=SC2154
# create-internal-user and create-tenant-user, on cognito-local and PostgreSQL with the service's own migrations.

load helper
load emulators

setup_file() {
  start_cognito
  start_database
}

teardown_file() {
  stop_cognito
}

setup() {
  skip_if_lacking
  set_up_stubs
  use_cognito
  new_pool
  for group in INTERNAL_ADMIN INTERNAL_SUPPORT TENANT_ADMIN TENANT_USER; do
    cognito CreateGroup "{\"UserPoolId\": \"$pool\", \"GroupName\": \"$group\"}" >/dev/null
  done
  export PGUSER=painel_internal
  email=person-$BATS_TEST_NUMBER@example.com
}

tenant_user() {
  painel create-tenant-user --environment dev --user-pool-id "$pool" --tenant-id "$tenant" --email "$email" --name "Ana O'Brien" "$@"
}

internal_user() {
  painel create-internal-user --environment dev --user-pool-id "$pool" --email "$email" --name "Ana O'Brien" "$@"
}

groups_of_person() {
  cognito AdminListGroupsForUser "{\"UserPoolId\": \"$pool\", \"Username\": \"$(cognito AdminGetUser \
    "{\"UserPoolId\": \"$pool\", \"Username\": \"$email\"}" | jq -r .Username)\"}" | jq -r '[.Groups[].GroupName] | join(" ")'
}

changed_nothing() {
  never_called 'cognito-idp admin-(create|update|add|remove|enable|disable|user)' 'cognito-idp .*delete'
}

@test "a tenant's person is in the pool and in the table, and once only" {
  tenant_user --role admin
  ended 0
  [ "$(asked "SELECT full_name, role, status FROM tenant_users WHERE tenant_id = '$tenant' AND email = '$email'")" = \
    "Ana O'Brien|admin|active" ]
  [ "$(groups_of_person)" = TENANT_ADMIN ]
  sub=$(asked "SELECT cognito_sub FROM tenant_users WHERE email = '$email'")
  cognito AdminGetUser "{\"UserPoolId\": \"$pool\", \"Username\": \"$email\"}" | jq -e --arg sub "$sub" --arg tenant "$tenant" \
    '.UserAttributes | any(.Name == "custom:tenant_id" and .Value == $tenant) and any(.Name == "sub" and .Value == $sub)'
  [ "$(asked "SELECT s.user_id FROM operational_events e JOIN audit_subjects s ON s.commitment = e.subject_commitment
    WHERE e.event_type = 'tenant.user.activated'")" = arn:aws:iam::111122223333:user/operator ]

  : >"$CALLS"
  events=$(asked 'SELECT count(*) FROM operational_events')
  tenant_user --role admin
  ended 0
  said '(same)'
  changed_nothing
  [ "$events" = "$(asked 'SELECT count(*) FROM operational_events')" ]
}

@test "a tenant's last administrator stays one, another becomes what is said" {
  asked "DELETE FROM tenant_users"
  tenant_user --role admin
  ended 0
  : >"$CALLS"
  tenant_user --role viewer
  ended 3
  changed_nothing
  asked "INSERT INTO tenant_users (tenant_id, email, full_name, role) VALUES ('$tenant', 'second@example.com', 'S', 'admin')"
  tenant_user --role viewer
  ended 0
  [ "$(groups_of_person)" = TENANT_USER ]
  called_in_order admin-remove-user-from-group admin-add-user-to-group admin-user-global-sign-out
}

@test "what stops halfway undoes nothing, says so, and is completed by the same command" {
  asked "ALTER ROLE painel_internal NOLOGIN"
  tenant_user --role user
  asked "ALTER ROLE painel_internal LOGIN"
  ended 1
  changed_nothing

  answer 'aws cognito-idp admin-add-user-to-group *' 'TooManyRequestsException' 254
  tenant_user --role user
  ended 1
  said 'nothing was undone'
  never_called delete
  [ -z "$(asked "SELECT FROM tenant_users WHERE email = '$email'")" ]

  rm "$ANSWERS"/*.pattern
  use_cognito
  tenant_user --role user
  ended 0
  [ "$(groups_of_person)" = TENANT_USER ]
  [ "$(asked "SELECT status FROM tenant_users WHERE email = '$email'")" = active ]
}

@test "nobody is made of whom the database would not have" {
  tenant_user --role user --tenant-id 550e8400-e29b-41d4-a716-446655440009
  ended 3
  asked "INSERT INTO tenant_users (tenant_id, email, full_name)
    SELECT '$other_tenant', n || '@example.com', 'N' FROM generate_series(1, 5) n"
  tenant_user --role user --tenant-id "$other_tenant"
  ended 3
  said 'no seat left'
  asked "INSERT INTO staff (cognito_sub, email, full_name) VALUES ('a-sub', '$email', 'Ours')"
  tenant_user --role user
  ended 3
  said 'one of ours'
  changed_nothing
}

@test "an address that is another tenant's, or nobody's, is refused" {
  cognito AdminCreateUser "{\"UserPoolId\": \"$pool\", \"Username\": \"$email\", \"DesiredDeliveryMediums\": [\"EMAIL\"],
    \"UserAttributes\": [{\"Name\": \"email\", \"Value\": \"$email\"}, {\"Name\": \"custom:tenant_id\", \"Value\": \"$other_tenant\"}]}"
  tenant_user --role user
  ended 3
  internal_user --role INTERNAL_ADMIN
  ended 3
  changed_nothing
}

@test "one of our own people comes, changes, and is locked out" {
  internal_user --role INTERNAL_ADMIN
  ended 0
  [ "$(groups_of_person)" = INTERNAL_ADMIN ]
  [ "$(asked "SELECT full_name, active FROM staff WHERE email = '$email'")" = "Ana O'Brien|t" ]

  internal_user --role INTERNAL_SUPPORT
  ended 0
  [ "$(groups_of_person)" = INTERNAL_SUPPORT ]
  called_in_order admin-remove-user-from-group admin-add-user-to-group admin-user-global-sign-out

  : >"$CALLS"
  internal_user --role INTERNAL_SUPPORT --status inactive
  ended 0
  called_in_order admin-disable-user admin-user-global-sign-out
  [ "$(asked "SELECT active FROM staff WHERE email = '$email'")" = f ]

  : >"$CALLS"
  internal_user --role INTERNAL_SUPPORT --status inactive
  ended 0
  said '(same)'
  changed_nothing
  [ "$(asked "SELECT count(*) FROM operational_events WHERE resource_type = 'staff'")" = 3 ]
}

@test "in prod the environment's name is needed, before anybody is made" {
  painel create-tenant-user --environment prod --user-pool-id "$pool" --tenant-id "$tenant" --email "$email" --name A --role user
  ended 3
  painel create-internal-user --environment prod --user-pool-id "$pool" --email "$email" --name A --role INTERNAL_ADMIN
  ended 3
  changed_nothing
}

@test "what cannot be a person is a wrong option" {
  for address in '' a b@ @c.de a@b 'a b@c.de' "a@b.c'; DROP" "$(printf 'x%.0s' {1..65})@example.com"; do
    painel create-internal-user --environment dev --email "$address" --name A --role INTERNAL_ADMIN
    ended 2
  done
  painel create-internal-user --environment dev --email "$email" --name A --role TENANT_ADMIN
  ended 2
  painel create-tenant-user --environment dev --email "$email" --name A --role admin --tenant-id 1234
  ended 2
  painel create-tenant-user --environment dev --email "$email" --name A --role owner --tenant-id "$tenant"
  ended 2
  nothing_called
}
