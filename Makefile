# Everything lives in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REDOCLY := $(VENV)/redocly
PRISM := $(VENV)/prism
# The generator calls ruff, which has to be the pinned one.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Hundreds of processes run the same code: where images forbid it, too, it is compiled once.
unexport PYTHONDONTWRITEBYTECODE

SHIPPED := generated src
CODE := $(SHIPPED) tests examples benchmarks tools docs/conf.py
PACKAGE := generated/mews_connector
# Below build/, so that what fails leaves the client as it is.
NEW := build/generated/mews_connector
# The files of the contract as one.
CONTRACT := build/openapi.json

# Says what comes next, after the seconds since make was started.
ifndef BEGAN
export BEGAN := $(shell date +%s)
endif
say = @printf '%4d s  %s\n' $$(($$(date +%s) - $(BEGAN))) '$(1)'

.DEFAULT_GOAL := all
.PHONY: all help generate check check-types check-mypy check-pyright check-contract check-style check-layers demo redocly test coverage deep fuzz mutants mutants-sample mutants-code contract-live release-check \
	bench bench-commit bench-check profile bench-sandbox bench-lists bench-fleet bench-limit bench-async bench-cli soak docs sbom dist docs-links lock clean
.DELETE_ON_ERROR:

all: generate ## environment, generate, check what ships, demonstrate
	@$(MAKE) --no-print-directory check-contract check-style check-layers check-types demo

help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(call say,Making $(VENV))
	@$(PYTHON) -m venv --clear $(VENV)

# A pinned pip installs all else: the one of Python 3.11 takes no pin for a package with an extra, so that a newer version
# breaks the lock. uv is faster, but does not read pip's settings, in which a company names its index and certificates.
$(VENV)/pip.installed: requirements/pip.txt $(BIN)/python
	$(call say,Installing the pinned pip)
	@$(BIN)/python -m pip install --quiet --require-hashes -r $<
	@touch $@

$(VENV)/%.installed: requirements/%.txt $(VENV)/pip.installed
	$(call say,Installing $<)
	@$(BIN)/python -m pip install --quiet --no-compile --require-hashes -r $<
	@touch $@

# What a release runs, and the tests of that in CI: some forty packages that nothing else needs.
$(VENV)/release.installed: | $(VENV)/installed

# What `make` needs: the generator, the checks, and this project with all its extras.
$(VENV)/installed: $(VENV)/make.installed pyproject.toml
	$(call say,Installing this project)
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Two of pip at a time would be in each other's way.
$(VENV)/docs.installed $(VENV)/lock.installed: | $(VENV)/installed
$(VENV)/dev.installed: | $(VENV)/docs.installed
$(VENV)/recipes.installed: | $(VENV)/dev.installed

generate: $(VENV)/installed ## write the client in generated/ from openapi.yaml and openapi/
	$(call say,Generating $(PACKAGE) from openapi.yaml)
	@rm -rf $(NEW) && mkdir -p $(dir $(NEW)) $(dir $(PACKAGE))
	@$(BIN)/python -m tools.contract $(CONTRACT)
	@$(BIN)/python -m tools.contract.generate $(CONTRACT) $(NEW)
	@rm -rf $(PACKAGE) && mv $(NEW) $(PACKAGE)

check: $(VENV)/dev.installed ## contract, style and layers, and the types of all code by both checkers
	@$(MAKE) --no-print-directory --jobs=2 check-pyright check-mypy check-contract check-style check-layers

# Types of what ships: mypy remembers what it has checked, and needs nothing of what tests need.
check-types: $(VENV)/installed
	$(call say,Checking types)
	@$(BIN)/mypy $(SHIPPED)

check-mypy:
	$(call say,Checking types of all code with mypy)
	@$(BIN)/mypy $(CODE)

check-pyright:
	$(call say,Checking types of all code with basedpyright)
	@$(BIN)/basedpyright

check-contract: $(VENV)/installed
	$(call say,Checking openapi.yaml)
	@$(BIN)/openapi-spec-validator openapi.yaml

check-style: $(VENV)/installed
	$(call say,Checking style and format)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

check-layers: $(VENV)/installed
	$(call say,Checking layers)
	@$(BIN)/lint-imports --no-logo

demo: $(VENV)/installed ## the client at work, against the embedded sandbox
	$(call say,Showing the client at work)
	@$(BIN)/python -m mews_sandbox.demo

redocly: $(VENV)/installed ## the contract under Redocly's recommended rules (needs Node.js and npm)
	@mkdir -p $(REDOCLY) && cp tools/redocly/package*.json $(REDOCLY)
	npm ci --prefix $(REDOCLY) --silent --no-audit --no-fund
	REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
		$(REDOCLY)/node_modules/.bin/redocly lint openapi.yaml --extends recommended --format json \
		> $(REDOCLY)/report.json || true
	$(BIN)/python tools/redocly/report.py $(REDOCLY)/report.json

PYTEST := $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder
ALL_TESTS := $(VENV)/dev.installed $(VENV)/recipes.installed $(VENV)/release.installed

test: $(if $(CI),$(ALL_TESTS),$(VENV)/dev.installed) ## the tests; with CI set the long ones as well
	$(PYTEST)

coverage: $(ALL_TESTS) ## those of CI, and how much of generated/ and src/ they reach: takes nearly twice as long
	CI=true $(PYTEST) --cov --cov-report=term

deep: $(ALL_TESTS) ## what is too long for CI: tens of thousands of writes, changes and endings
	CI=true $(PYTEST) -m deep

fuzz: $(VENV)/dev.installed ## thousands of generated cases for each operation of the sandbox
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest tests/sandbox/schemathesis/test_sandbox.py

mutants: $(VENV)/dev.installed ## small wrong changes to the contract, and whether a test notices: all, or RESOURCE=resourceBlocks
	$(BIN)/python -m tests.mutants $(if $(RESOURCE),--resource $(RESOURCE))

mutants-sample: $(VENV)/dev.installed ## a fixed random sample of them, of each resource in turn: 60, or SAMPLE=300
	$(BIN)/python -m tests.mutants --sample $(or $(SAMPLE),60) --seed 1

mutants-code: $(VENV)/dev.installed ## the same for the code of runtime and sandbox: a sample, or ONLY='mews_runtime.sending.*'
	$(BIN)/python -m tests.mutants.code $(if $(ONLY),--only '$(ONLY)',--sample 300 --seed 1)

# Exit code 5 says that the platform cannot be reached, which the command has said by then.
contract-live: $(VENV)/installed ## read-only contract tests against the platform that MEWS_* names
	@$(BIN)/mews-contract live || test $$? -eq 5

release-check: $(VENV)/installed ## a breaking change of the contract needs a version and a CHANGELOG entry
	@$(BIN)/python -m tools.release

bench: $(VENV)/dev.installed ## this client beside its neighbours: medians, ratios and their bars
	$(BIN)/python -m benchmarks

bench-commit: $(VENV)/dev.installed ## the same, written to docs/performance.md and what bench-check compares with
	$(BIN)/python -m benchmarks --commit

bench-check: $(VENV)/dev.installed ## whether a ratio is worse than the committed one by more than 15 %
	$(BIN)/python -m benchmarks.regression

profile: $(VENV)/dev.installed ## where the time of a call and a page goes: a table, and figures in build/profile
	$(BIN)/python -m benchmarks.stages

bench-sandbox: $(VENV)/dev.installed ## the sandbox beside Prism and others (needs Node.js and npm)
	@mkdir -p $(PRISM) && cp tools/prism/package*.json $(PRISM)
	npm ci --prefix $(PRISM) --silent --no-audit --no-fund
	$(BIN)/python -m benchmarks.sandbox

bench-lists: $(VENV)/dev.installed ## a million items, and pages ahead
	$(BIN)/python -m benchmarks.lists

bench-fleet: $(VENV)/dev.installed ## eight processes on one token and a Redis (needs redis-server)
	$(BIN)/python -m benchmarks.fleet

bench-limit: $(VENV)/dev.installed ## calls at once against a server that counts strictly
	$(BIN)/python -m benchmarks.limit

bench-async: $(VENV)/dev.installed ## many calls at once: AsyncClient beside bare aiohttp, and HTTP libraries alone
	$(BIN)/python -m benchmarks.at_once
	$(BIN)/python -m benchmarks.http_libraries

bench-cli: $(VENV)/dev.installed ## start of the command line, and an export of a million rows
	$(BIN)/python -m benchmarks.command_line

soak: $(VENV)/dev.installed ## ten minutes of mixed traffic through faults, every write accounted for
	$(BIN)/python -m tests.soak

docs: $(VENV)/docs.installed ## the documentation site, into build/docs: open index.html there
	$(BIN)/python -m tools.docs

sbom: $(VENV)/release.installed ## what the package and its extras bring with them: build/sbom.cdx.json, in CycloneDX
	$(call say,Writing the SBOM)
	@mkdir -p build
	@sed 's/^dynamic = .*/version = "$(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' src/mews_runtime/__init__.py)"/' \
		pyproject.toml > build/sbom.toml
	@$(BIN)/cyclonedx-py requirements requirements/extras.txt --pyproject build/sbom.toml --mc-type library \
		--short-PURLs --output-reproducible --output-format JSON --output-file build/sbom.cdx.json

# Built as index pages want it: see tools/index_page.py.
dist: $(VENV)/release.installed ## what a release publishes, checked, into dist/: TAG=v1.2.3 has to be its version
	@rm -rf dist
	@$(BIN)/python -m tools.release --tag "$(TAG)" --notes dist/notes.md
	$(call say,Building the distributions)
	@$(BIN)/python -m hatchling build -d dist
	@$(BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	@$(MAKE) --no-print-directory sbom
	@cp build/sbom.cdx.json dist

docs-links: $(VENV)/docs.installed ## whether links from the site to elsewhere lead somewhere (needs a network)
	$(BIN)/python -m tools.docs --builder linkcheck --into build/docs-links

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
SAME := --constraint requirements/dev.txt

lock: $(VENV)/lock.installed ## write requirements/ anew from pyproject.toml
	$(COMPILE) --upgrade --group dev --all-extras pyproject.toml -o requirements/dev.txt
	$(COMPILE) $(SAME) --group make --all-extras pyproject.toml -o requirements/make.txt
	$(COMPILE) $(SAME) --group docs -o requirements/docs.txt
	$(COMPILE) $(SAME) --group recipes -o requirements/recipes.txt
	$(COMPILE) $(SAME) --group release -o requirements/release.txt
	$(COMPILE) $(SAME) --all-extras pyproject.toml -o requirements/extras.txt
	$(COMPILE) $(SAME) pyproject.toml -o requirements/runtime.txt
	$(COMPILE) --group pip -o requirements/pip.txt
	$(COMPILE) --group lock -o requirements/lock.txt

clean: ## remove the environment and every cache
	rm -rf $(VENV) dist build .coverage* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .mutants mutants
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
