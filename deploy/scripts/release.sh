# What deploy, migrate and rollback have in common: the rendered release, the snapshot, the migration, and who came before.
# shellcheck shell=sh disable=SC2154

namespace=painel
pause=${PAINEL_POLL_SECONDS:-5}

# kube HOW ARGUMENT…
kube() {
  how=$1
  shift
  if [ -n "${context:-}" ]; then set -- --context "$context" "$@"; fi
  "$how" kubectl "$@"
}

# The same into a file, where it may not be there (1): kube_found FILE ARGUMENT…
kube_found() {
  kept=$1
  shift
  kube into_kept "$@"
}

repository() {
  sed -n 's/^ *newName: *//p' "$k8s/overlays/$environment/kustomization.yaml" | head -n 1
}

# The image by its digest, which nobody can move: into $image. A tag is looked up in the registry.
choose_image() {
  name=$(repository)
  if [ -n "${digest:-}" ]; then
    case $digest in
      sha256:*[!0-9a-f]* | sha256:) misused "--digest não é um: $digest" "--digest is none: $digest" ;;
      sha256:*) if [ "${#digest}" -ne 71 ]; then misused "--digest não é um: $digest" "--digest is none: $digest"; fi ;;
      *) misused "--digest começa com sha256:" "--digest begins with sha256:" ;;
    esac
  else
    tag=${tag:-$(sed -n 's/^ *newTag: *//p' "$k8s/overlays/$environment/kustomization.yaml" | head -n 1)}
    account=${name%%.*}
    amazon ask ecr describe-images --registry-id "$account" --repository-name "${name#*/}" --image-ids "imageTag=$tag" \
      >"$work/images"
    digest=$(jq -r '.imageDetails[0].imageDigest // empty' "$work/images")
    if [ "$dry_run" = true ]; then digest=sha256:?; fi
    if [ -z "$digest" ]; then fail "não há imagem $name:$tag" "there is no image $name:$tag"; fi
  fi
  image=$name@$digest
  say "imagem $image" "image $image"
}

# The overlay with that image: into $manifest.
render() {
  manifest=$work/painel.yaml
  cp -R "$k8s" "$work/k8s"
  mkdir "$work/k8s/release"
  cat >"$work/k8s/release/kustomization.yaml" <<END
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../overlays/$environment
images:
  - name: $(repository)
    digest: $digest
END
  ask kubectl kustomize "$work/k8s/release" >"$manifest"
}

# Who runs and who ran before: $live, $current, $good, $previous; empty where nothing is known.
read_record() {
  live='' current='' good='' previous=''
  if kube_found "$work/live" -n "$namespace" get deployment painel-api -o json; then
    live=$(jq -r '.spec.template.spec.containers[0].image // empty' "$work/live")
  fi
  if kube_found "$work/record" -n "$namespace" get configmap painel-release -o json; then
    current=$(jq -r '.data.current // empty' "$work/record")
    good=$(jq -r '.data.good // empty' "$work/record")
    previous=$(jq -r '.data.previous // empty' "$work/record")
  fi
  if [ -z "$good" ]; then good=$live; fi
}

# record CURRENT GOOD PREVIOUS: in the cluster, for whoever must go back.
record() {
  jq -n --arg current "$1" --arg good "$2" --arg previous "$3" --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
    --arg snapshot "${snapshot:-}" --arg namespace "$namespace" '{apiVersion: "v1", kind: "ConfigMap",
      metadata: {name: "painel-release", $namespace}, data: {$current, $good, $previous, $at, $snapshot}}' >"$work/record.json"
  kube run apply -f "$work/record.json"
}

# A snapshot of the database, and the wait until it could be restored.
take_snapshot() {
  if [ "${skip_snapshot:-false}" = true ]; then
    if [ "$environment" = prod ]; then
      refuse "em prod não se migra sem snapshot" "in prod nothing is migrated without a snapshot"
    fi
    say "sem snapshot" "no snapshot"
    return 0
  fi
  if [ -z "${cluster:-}" ]; then
    address=$(setting PAINEL_DATABASE_URL)
    address=${address#jdbc:postgresql://}
    cluster=${address%%.*}
  fi
  snapshot=painel-$environment-$(date -u +%Y%m%d-%H%M%S)
  say "snapshot $snapshot de $cluster" "snapshot $snapshot of $cluster"
  amazon run rds create-db-cluster-snapshot --db-cluster-identifier "$cluster" --db-cluster-snapshot-identifier "$snapshot"
  amazon run rds wait db-cluster-snapshot-available --db-cluster-identifier "$cluster" \
    --db-cluster-snapshot-identifier "$snapshot"
}

# The job of this release, until it is done.
migrate_schema() {
  kube run -n "$namespace" delete job painel-migrate --ignore-not-found
  kube run apply -f "$manifest" -l painel.alquimista.ai/step=first
  waited=0
  while :; do
    kube ask -n "$namespace" get job painel-migrate -o json >"$work/job"
    if [ "$dry_run" = true ]; then return 0; fi
    case $(jq -r '[(.status.conditions // [])[] | select(.status == "True") | .type] | join(" ")' "$work/job") in
      *Complete*) break ;;
      *Failed*) migration_failed "a migração falhou" "the migration failed" ;;
    esac
    if [ "$waited" -ge "${PAINEL_MIGRATION_SECONDS:-1860}" ]; then
      migration_failed "a migração não terminou" "the migration did not end"
    fi
    sleep "$pause"
    waited=$((waited + pause))
  done
  say "migração concluída" "the migration is done"
}

migration_failed() {
  kubectl ${context:+--context "$context"} -n "$namespace" logs job/painel-migrate --tail=50 2>&1 | tee -a "$log_file" || :
  fail "$1; a versão anterior continua no ar" "$2; the release before goes on serving"
}

await_rollout() {
  for deployment in painel-api painel-worker; do
    kube run -n "$namespace" rollout status "deployment/$deployment" --timeout="${PAINEL_ROLLOUT_TIMEOUT:-15m}"
  done
}

# The address that the Ingress answers to.
public_url() {
  host=$(awk '/^kind: /{kind = $2} kind == "Ingress" && /^ *-? *host: /{print $NF; exit}' "$manifest")
  printf 'https://%s\n' "${host:-?}"
}

# --tag, --digest, --context, --cluster-id, --skip-snapshot, and those of all scripts.
release_option() {
  taken=2
  case $1 in
    --tag) tag=$(value "$@") ;;
    --digest) digest=$(value "$@") ;;
    --context) context=$(value "$@") ;;
    --cluster-id) cluster=$(value "$@") ;;
    --skip-snapshot) skip_snapshot=true taken=1 ;;
    *) common "$@" ;;
  esac
}
