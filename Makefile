# Everything lives in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REDOCLY := $(VENV)/redocly
PRISM := $(VENV)/prism
# The generator calls ruff, which has to be the pinned one.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

CODE := generated src tests examples benchmarks tools docs/conf.py
PACKAGE := generated/mews_connector

.DEFAULT_GOAL := all
.PHONY: all help generate check check-pyright check-mypy check-style check-contract check-layers demo redocly test fuzz mutants mutants-sample mutants-code contract-live release-check \
	bench bench-commit bench-check profile bench-sandbox bench-lists bench-fleet bench-cli soak docs docs-links lock clean
.DELETE_ON_ERROR:

all: generate check demo ## environment, generate, check, demonstrate

help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/installed: requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-compile --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

generate: $(VENV)/installed ## write the client in generated/ from openapi.yaml
	@rm -rf $(PACKAGE)
	$(BIN)/openapi-python-client generate --path openapi.yaml --config generator-config.yml \
		--custom-template-path templates --meta none --output-path $(PACKAGE) --fail-on-warning
	@cp openapi.yaml $(PACKAGE)/openapi.yaml
	@touch $(PACKAGE)/py.typed

check: $(VENV)/installed ## contract, lint, format, types and layers
	@$(MAKE) --no-print-directory --jobs=2 check-pyright check-mypy check-style check-contract check-layers

check-pyright:
	$(BIN)/basedpyright

check-mypy:
	$(BIN)/mypy $(CODE)

check-style:
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

check-contract:
	$(BIN)/openapi-spec-validator openapi.yaml

check-layers:
	$(BIN)/lint-imports

demo: $(VENV)/installed ## all six operations, through the client, against the embedded sandbox
	@$(BIN)/python -m mews_sandbox.demo

redocly: $(VENV)/installed ## the contract under Redocly's recommended rules (needs Node.js and npm)
	@mkdir -p $(REDOCLY) && cp tools/redocly/package*.json $(REDOCLY)
	npm ci --prefix $(REDOCLY) --silent --no-audit --no-fund
	REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
		$(REDOCLY)/node_modules/.bin/redocly lint openapi.yaml --extends recommended --format json \
		> $(REDOCLY)/report.json || true
	$(BIN)/python tools/redocly/report.py $(REDOCLY)/report.json

# Measuring coverage nearly doubles the time of the tests.
test: $(VENV)/installed ## the tests; with CI set the long ones as well, and coverage of generated/ and src/
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(if $(CI),--cov --cov-report=term)

fuzz: $(VENV)/installed ## thousands of generated cases for each operation of the sandbox
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest tests/sandbox/schemathesis/test_sandbox.py

mutants: $(VENV)/installed ## every small wrong change to openapi.yaml, and whether a test notices it
	$(BIN)/python -m tests.mutants

mutants-sample: $(VENV)/installed ## a fixed random sample of them
	$(BIN)/python -m tests.mutants --sample 100 --seed 1

mutants-code: $(VENV)/installed ## the same for the runtime's policy and the sandbox's behaviours
	$(BIN)/python -m tests.mutants.code

# Exit code 5 says that the platform cannot be reached, which the command has said by then.
contract-live: $(VENV)/installed ## read-only contract tests against the platform that MEWS_* names
	@$(BIN)/mews-contract live || test $$? -eq 5

release-check: $(VENV)/installed ## a breaking change of the contract needs a version and a CHANGELOG entry
	@$(BIN)/python -m tools.release

bench: $(VENV)/installed ## this client beside its neighbours: medians, ratios and their bars
	$(BIN)/python -m benchmarks

bench-commit: $(VENV)/installed ## the same, written to docs/performance.md and what bench-check compares with
	$(BIN)/python -m benchmarks --commit

bench-check: $(VENV)/installed ## whether a ratio is worse than the committed one by more than 15 %
	$(BIN)/python -m benchmarks.regression

profile: $(VENV)/installed ## where the time of a call and a page goes: a table, and figures in build/profile
	$(BIN)/python -m benchmarks.stages

bench-sandbox: $(VENV)/installed ## the sandbox beside Prism and others (needs Node.js and npm)
	@mkdir -p $(PRISM) && cp tools/prism/package*.json $(PRISM)
	npm ci --prefix $(PRISM) --silent --no-audit --no-fund
	$(BIN)/python -m benchmarks.sandbox

bench-lists: $(VENV)/installed ## a million items, and pages ahead
	$(BIN)/python -m benchmarks.lists

bench-fleet: $(VENV)/installed ## eight processes on one token and a Redis (needs redis-server)
	$(BIN)/python -m benchmarks.fleet

bench-cli: $(VENV)/installed ## start of the command line, and an export of a million rows
	$(BIN)/python -m benchmarks.command_line

soak: $(VENV)/installed ## ten minutes of mixed traffic through faults, every write accounted for
	$(BIN)/python -m tests.soak

docs: $(VENV)/installed ## the documentation site, into build/docs: open index.html there
	$(BIN)/python -m tools.docs

docs-links: $(VENV)/installed ## whether links from the site to elsewhere lead somewhere (needs a network)
	$(BIN)/python -m tools.docs --builder linkcheck --into build/docs-links

lock: $(VENV)/installed ## write requirements/ anew from pyproject.toml
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --group dev --extra sandbox --extra redis --extra progress --extra contract --extra cli pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header pyproject.toml --constraint requirements/dev.txt -o requirements/runtime.txt

clean: ## remove the environment and every cache
	rm -rf $(VENV) dist build .coverage* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
