#!/bin/bash
# The main job on the sample county: import, plan, look, publish, read a mail. Everything happens
# in a folder of its own under demo/, which stays for a look afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
programs=$(swift build --configuration "${CONFIG:-debug}" --show-bin-path)
as_of=2027-01-25T08:00 # the sample never ages

rm -rf demo
mkdir -p demo
socket=$(mktemp -u /tmp/wbld-demo-XXXXXX)

# Bold where somebody looks.
if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi
say() { printf '\n%s$ wbl %s%s\n' "$bold" "$*" "$plain"; }
wbl() { "$programs/wbl" --socket "$socket" "$@"; }
shown() {
    say "$@"
    wbl "$@"
}

echo "The daemon starts on the empty state demo/state; its mails leave at once."
printf 'mail:\n  delay: 0s\n' >demo/wbld.yaml
"$programs/wbld" --state demo/state --socket "$socket" --config demo/wbld.yaml 2>demo/log &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true' EXIT
for _ in $(seq 200); do
    wbl ping >/dev/null 2>&1 && break
    kill -0 "$daemon" || { cat demo/log; exit 1; }
    sleep 0.05
done

shown import config/sample
shown plan seed=7 as-of=$as_of
shown show day 2027-02-09
shown show student S12
shown show section C1
shown publish as-of=$as_of confirm=yes
shown export demo/plan

for _ in $(seq 200); do
    wbl status | grep -q 'outbox: nothing waits' && break
    sleep 0.05
done
shown status
mails=(demo/state/outbox/*.eml)
printf '\nThe outbox holds %d mails; one of them, decoded:\n\n' "${#mails[@]}"
python3 - "$(grep -l 'workplace tour' "${mails[@]}" | head -1)" <<'READ'
import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
for name in ("From", "To", "Subject", "Date"):
    print(f"    {name}: {mail[name]}")
print()
print("    " + mail.get_body(("plain",)).get_content().replace("\n", "\n    ").rstrip())
READ

kill "$daemon"
wait "$daemon"
trap - EXIT
printf '\nThe daemon has stopped. Left to look at: demo/plan (CSV), demo/state/outbox (mails).\n'
