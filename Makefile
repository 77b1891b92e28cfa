# Stepdex. `make help` lists what there is; `make run` and `make test` need nothing but a Swift toolchain.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
OUT ?= out
INDEX ?= $(OUT)/index.db
RELEASE_FLAGS := -c release --static-swift-stdlib
STEPDEX := .build/release/stepdex
FUZZ_SECONDS ?= 300

.PHONY: help run test setup setup-test build lint format golden bench fuzz site check clean install

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup build ## Set up, build, index corpus/, print the report, write the help site
	@mkdir -p $(OUT)
	$(STEPDEX) index corpus --index $(INDEX)
	$(STEPDEX) check --index $(INDEX) || [ $$? -eq 1 ]
	$(STEPDEX) site --index $(INDEX) --out $(OUT)/site
	@echo
	@echo "Search:  $(STEPDEX) search 批量回收 --index $(INDEX)"
	@echo "Open:    file://$(CURDIR)/$(OUT)/site/index.html"

test: setup setup-test ## Set up and run all tests
	$(SWIFT) build --build-tests
	rm -rf .build/crawled
	STEPDEX_KEEP_ARCHIVES=$(CURDIR)/.build/crawled $(SWIFT) test --skip-build --parallel
	Tests/Contract/run.sh .build/debug/stepdex
	Tests/Formats/run.sh .build/debug/stepdex
	ARCHIVES=$(CURDIR)/.build/crawled Tests/Archives/run.sh .build/debug/stepdex
	Tests/Terminal/run.sh .build/debug/stepdex
	Tests/Browser/run.sh .build/debug/stepdex

setup: ## Install the system packages that the build needs, where this user may
	@scripts/setup.sh build

setup-test: ## Install what only the tests need
	@scripts/setup.sh test

build: setup ## Build the release binary
	@static="$$(SWIFT=$(SWIFT) scripts/static-libraries.sh)"; \
	for product in stepdex stepdex-crawl; do \
	  [ -n "$$static" ] && STEPDEX_STATIC="$$static" $(SWIFT) build $(RELEASE_FLAGS) --product $$product && continue; \
	  [ -z "$$static" ] || echo "The libraries do not fit together; building with shared ones."; static=; \
	  $(SWIFT) build $(RELEASE_FLAGS) --product $$product; \
	done

lint: ## Check format and style
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

format: ## Put the sources into format
	$(SWIFT) format --in-place --recursive --parallel Package.swift Plugins Sources Tests

golden: setup ## Record the golden files anew; the run fails so that nobody takes it for a test
	STEPDEX_RECORD=1 $(SWIFT) test --filter 'RuleManualTests|Golden|BrowserTwinTests'

site: build ## Write the help site of corpus/ to out/site
	@mkdir -p $(OUT)
	$(STEPDEX) index corpus --index $(INDEX) --quiet
	$(STEPDEX) site --index $(INDEX) --out $(OUT)/site

check: build ## Print the consistency report of corpus/
	@mkdir -p $(OUT)
	$(STEPDEX) index corpus --index $(INDEX) --quiet
	$(STEPDEX) check --index $(INDEX) || [ $$? -eq 1 ]

bench: build ## Measure speed beside the named peers (see Benchmarks/README.md)
	Benchmarks/run.sh $(STEPDEX)

fuzz: setup ## Feed broken pages to the reader for FUZZ_SECONDS (300); what it finds is below out/fuzz
	@mkdir -p $(OUT)/fuzz/pages
	STEPDEX_TOOLS=fuzz $(SWIFT) build -c release --scratch-path .build/fuzz --product stepdex-fuzz \
	  -Xlinker "$$(find "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v swiftc)")")")" -name 'libclang_rt.fuzzer_no_main*' | grep "$$(uname -m)" | head -1)" \
	  -Xlinker -lstdc++
	.build/fuzz/release/stepdex-fuzz $(OUT)/fuzz/pages corpus -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	  -rss_limit_mb=4096 -max_len=65536 -artifact_prefix=$(OUT)/fuzz/

install: build ## Install the program, its completions and its manual page below PREFIX
	scripts/install.sh .build/release "$(DESTDIR)$(PREFIX)"

clean: ## Remove everything that was built
	rm -rf .build $(OUT)
