# The ways to build, test and try the daemon. `make` alone lists them.

CONFIG ?= release
# A folder with an independent referee of plans, which is no part of this project.
REFEREE ?= ../shared/bench
# A folder that makes counties and runs other solvers, which is no part of this project either.
BENCH ?= $(REFEREE)
# A Python environment with other solvers, for a comparison; none where empty.
PEERS ?=
# More words for Benchmarks/kernel.py, which come last and count most.
KERNEL ?=
CHECK := --explicit-target-dependency-import-check error
# A release carries Swift's libraries within: it runs where no Swift is installed, and quicker.
# The toolchain's own linker, as the older ones warn of what is in those libraries.
CARRIED := $(if $(filter release,$(CONFIG)),--static-swift-stdlib -Xswiftc -use-ld=lld)
SWIFT_FILES := Package.swift Sources Tests

# The Debian packages that are needed, and what for.
define PACKAGES
libcurl4-openssl-dev to build: mail and webhooks leave by libcurl
libedit-dev to build: sentences are typed with libedit
libgmime-3.0-dev to build: mail is written with GMime
libsqlite3-dev to build: the register is kept in SQLite
pkg-config to build: finds the four libraries
nginx-light to test: stands before a receiver of webhooks (no service is started)
openssh-client to test: says sentences over SSH
openssh-server to test: lets a key say sentences
openssl to test: makes certificates for the peers
postfix to test: a relay, and its smtp-sink, which plays one with faults (no service is started)
python3 to test: plays the peers of the daemon
python3-aiosmtpd to test: plays a relay with TLS and login
python3-icalendar to test: reads the calendars in mails
python3-venv to test: holds the library of Standard Webhooks
strace to test: watches what the daemon asks of the system
systemd to test: systemd-analyze checks the units
endef
export PACKAGES

.DEFAULT_GOAL := help
.PHONY: help setup fetch build test demo bench bench-wire bench-notices bench-kernel
.PHONY: check-referee lint format clean

help: ## List these targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the Debian packages that are missing (as root, or with sudo).
	@missing=$$(printf '%s\n' "$$PACKAGES" | while read -r name why; do \
		dpkg-query -W -f '$${db:Status-Status}\n' "$$name" 2>/dev/null | grep -qx installed || \
			{ echo "setup: $$name is missing, needed $$why" >&2; echo "$$name"; }; \
	done); \
	if [ -z "$$missing" ]; then echo "setup: every package is there"; exit 0; fi; \
	as_root=$$([ "$$(id -u)" -eq 0 ] || echo sudo); \
	printf 'postfix postfix/main_mailer_type select No configuration\n' | \
		$$as_root debconf-set-selections && \
	$$as_root apt-get update -qq && \
	$$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends $$missing

build: setup ## Build the programs (CONFIG=release or CONFIG=debug).
	swift build --configuration $(CONFIG) $(CARRIED) $(CHECK)

fetch: setup ## Fetch what the tests need and Debian cannot install.
	Tests/NotifyingTests/Peers/set_up.sh .build/peers

test: fetch ## Build and run all tests.
	swift build --build-tests $(CHECK)
	swift test --skip-build --disable-xctest

demo: ## Plan the example school year with a daemon of its own.
	@$(MAKE) --no-print-directory build CONFIG=debug
	config/demo.sh

bench: build ## Measure the release build on the sample county, multiplied, the wire, notices, the kernel (minutes).
	python3 Benchmarks/bench.py $$(swift build --configuration $(CONFIG) --show-bin-path)
	@$(MAKE) --no-print-directory bench-wire
	@$(MAKE) --no-print-directory bench-notices
	@$(MAKE) --no-print-directory bench-kernel

bench-wire: build ## Measure the socket beside redis-server and SQLite (a quiet machine, minutes).
	@command -v redis-server > /dev/null || \
		echo "bench-wire: redis-server is missing (apt-get install redis-server)"
	python3 Benchmarks/wire.py $$(swift build --configuration $(CONFIG) --show-bin-path) \
		$(if $(wildcard $(BENCH)/generate.py),--made $(BENCH))

bench-notices: build ## Measure how notices leave, beside pycurl, smtp-source and nginx (minutes).
	python3 Benchmarks/notices.py $$(swift build --configuration $(CONFIG) --show-bin-path) \
		$(if $(wildcard $(BENCH)/generate.py),--made $(BENCH))

bench-kernel: build ## Measure the kernel alone on made-up counties (PEERS=VENV, KERNEL="--resolve").
	@if [ -f $(BENCH)/generate.py ]; then \
		python3 Benchmarks/kernel.py $$(swift build --configuration $(CONFIG) --show-bin-path) \
			--made $(BENCH) --seeds 3 $(if $(PEERS),--peers $(PEERS) $(BENCH)) $(KERNEL) && \
		echo "$(if $(PEERS),,bench-kernel: no other solver was run beside it; say PEERS=VENV.)"; \
	else \
		echo "bench-kernel: there is no $(BENCH)/generate.py; say BENCH=FOLDER for the folder that" \
			"makes counties. The kernel was not measured alone."; \
	fi

check-referee: build ## Have an independent referee judge plans of made-up counties, where it is there.
	@if [ -f $(REFEREE)/check_plan.py ]; then \
		python3 Benchmarks/referee.py $$(swift build --configuration $(CONFIG) --show-bin-path) \
			$(REFEREE) && python3 Benchmarks/referee.py \
			$$(swift build --configuration $(CONFIG) --show-bin-path) $(REFEREE) --options; \
	else \
		echo "check-referee: there is no $(REFEREE)/check_plan.py; say REFEREE=FOLDER for the folder" \
			"that holds it. Nothing was checked."; \
	fi

lint: ## Check the style of all Swift files.
	swift format lint --strict --recursive $(SWIFT_FILES)

format: ## Bring all Swift files into style.
	swift format --in-place --recursive $(SWIFT_FILES)

clean: ## Remove what was built and what the demo left.
	swift package clean
	rm -rf demo
